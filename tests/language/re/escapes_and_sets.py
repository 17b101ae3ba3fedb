import re
print([re.escape(c) for c in map(chr, range(33, 127)) if re.escape(c) != c], re.escape("a b\n\0é"), re.escape(b"a.b"), re.escape(""))
for p, s in [(r"\x41\u0042\U00000043", "ABC"), (r"\101\060", "A0"), (r"\0", "\0"), (r"\t\n\r\f\v\a", "\t\n\r\f\v\a"), (r"[\b]", "\b"), (r"[\]]", "]"), (r"[]]", "]"), (r"[^]]", "a"), ("[a-]", "-"), ("[-a]", "-"),
             (r"[\w-]", "-"), (r"[a\-z]", "-"), (r"[^\d\s]", "a"), (r"[\D]", "1"), (r"[^\D]", "1"), ("[[]", "["), ("[a^]", "^"), (r"\.", "."), (r"\-", "-"), (r"\ ", " "), (r"\é", "é"), ("[\x00-\uffff]", "\U00010000"), ("[\U00010000-\U00010fff]", "\U00010001"),
             (r"[\d\w]+", "a1_"), ("[a-cx-z]+", "abxyd"), ("[aab-bb]", "b"), (r"[\x41-\x43]", "B"), (r"\S\W", "a-"), ("é+", "éé"), ("[é-ü]", "ê"), ("中+", "中中文")]:
    print(ascii(p), ascii(re.match(p, s)))
print(re.findall(r"\d", "1٣५x"), re.findall(r"(?a)\d", "1٣"), re.findall(r"\s", " \t\u00a0\u2003\x1c\x85"), re.findall(rb"\s", b" \t\x1c\x85\xa0"), re.findall(r"(?a)\s", "\x1c "))
print(re.findall(rb"\w", b"a\xe9_"), re.findall(r"\w+", "naïve Ωmega 変数_1 ½"), re.findall(r".", "a\r\u2028\nb"))
print(re.findall(r"\b", ""), re.findall(r"\B", ""), re.findall(r"\B", "a"), re.findall(r"\b.", "a b"), re.match(r"\B", "ab"), re.search(r"\B", "ab"))
