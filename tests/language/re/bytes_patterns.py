import re
print(re.match(rb"(\w+)\s(\d+)", b"ab 12").groups(), re.findall(rb"[^\x00-\x7f]+", b"a\xff\xfeb"), re.sub(rb"\xff", b"?", b"a\xffb"), re.split(rb"\0", b"a\0b"))
print(re.search(b"b", memoryview(b"abc")), re.fullmatch(b"a+", bytearray(b"aaa")), re.findall(b"(a)(b)?", bytearray(b"aab")))
m = re.match(b"(?P<k>a)(b)?", b"ac")
print(m, m.groupdict(), m.expand(b"[\\1]"), m.expand(rb"\g<k>"), m.groups(b"-"), m.string, m.re)
print(re.escape(b"a+b\xff"), re.compile(b"\xe9", re.escape and 0).pattern, re.match(rb"\xe9", b"\xe9"), re.match(b"[\xe0-\xef]", b"\xe9"), re.match(rb"\377", b"\xff"))
for p, s in [(b"a", "a"), ("a", b"a"), ("a", bytearray(b"a")), (b"a", 5), ("a", None), ("a", ["a"])]:
    try:
        print(re.match(p, s))
    except TypeError as e:
        print(e)
for f in (lambda: re.sub(b"a", "x", b"a"), lambda: re.sub("a", lambda m: b"x", "a"), lambda: re.sub(b"a", lambda m: "x", b"a"), lambda: re.match(b"a", b"a").expand("x\\1")):
    try:
        print(f())
    except (TypeError, re.error) as e:
        print(type(e).__name__, e)
