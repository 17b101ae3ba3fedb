import re
print(re.findall("(?i)ab", "AB ab aB"), re.findall("(?i:a)b", "AB Ab ab"), re.findall("(?i)a(?-i:b)", "AB Ab ab"))
print(re.findall("(?m)^.", "a\nb\nc"), re.findall("^.", "a\nb"), re.findall("(?m).$", "ab\ncd\n"), re.findall(".$", "ab\ncd\n"))
print(re.findall("(?s).", "a\nb"), re.findall("(?s:.).", "\na"), re.findall("(?s)(?-s:.)", "\na"))
print(re.findall(r"(?x) a  b # comment )(" "\n  c", "abc"), re.findall(r"(?x: a b ) c", "ab c"), re.findall(r"(?x)a\ b[ ]c", "a b c"))
print(re.findall(r"(?a)\w", "aé1"), re.findall(r"\w", "aé1"), re.findall(r"(?a:\w)\w", "aéa"), re.findall(r"(?u:\w)", "é"))
for p in ["(?i)a", "(?ims)a", "(?x)a", "(?a)a", "a"]:
    print(re.compile(p), re.compile(p).flags)
print(re.compile(b"a").flags, re.compile(b"(?L)a"), re.compile(b"(?i)a").flags)
print(re.compile("a", 2).flags, re.compile("a", 2 | 8), re.compile("a", 256), re.compile(b"a", 4 | 2))
for p, f in [("a", 4), ("a", 256 | 32), (b"a", 32), (b"a", 4 | 256)]:
    try:
        print(re.compile(p, f))
    except ValueError as e:
        print(e)
try:
    re.compile(re.compile("a"), 2)
except ValueError as e:
    print(e)
print(re.compile(re.compile("a")) is re.compile("a"), re.compile("a") is re.compile("a", 0))
