import re
print(re.sub("a", "b", "banana"), re.sub("a", "b", "banana", 2), re.sub("x", "y", "abc"), re.sub("", "-", "abc"), re.sub("x*", "-", "abxd"))
print(re.sub("a*", "X", "baac"), re.sub(r"\b", "|", "a bc"), re.sub("(?m)$", ";", "a\nb"), re.sub("^", "> ", "a\nb"))
print(re.subn("a", "b", "aaa"), re.subn("z", "b", "aaa"), re.subn("a", "b", "aaa", count=2), re.sub("a", "b", "aaa", count=-1))
print(re.sub(r"(\w)(\w)", r"\2\1", "abcd"), re.sub(r"(?P<x>.)", r"[\g<x>]", "ab"), re.sub("(.)", r"\g<1>0", "a"), re.sub(".", r"\g<0>\g<0>", "ab"))
print(re.sub("a", r"\n\t\\\a\b\x", "a") if 0 else ascii(re.sub("a", r"\n\t\\\a\b\r\f\v\-\.", "a")), re.sub("a", r"\07\1011\0", "a").encode())
print(re.sub("(a)|b", r"<\1>", "ab"), re.sub("a", lambda m: m.group() * 2, "banana"), re.sub("a", lambda m: str(m.start()), "banana", 2))
print(re.sub("a", lambda m: None, "banana") , re.sub(b"a", b"\\g<0>!", b"ba"), re.sub(b"a", lambda m: b"?", b"ba"))
for t in [r"\1", r"\g<1>", r"\g<x>", r"\g<", r"\g", r"\g<>", r"\g<a", r"\q", "\\", r"\g<-1>", r"\400", r"\99", r"\g<99>", r"\g<a b>"]:
    try:
        print(t, re.sub("a", t, "a"))
    except (re.error, IndexError) as e:
        print(t, type(e).__name__, e)
for args in [("a", 1, "a"), ("a", b"b", "a"), ("a", "b", b"a"), (b"a", b"b", "a"), ("a", "b", 1), ("a", lambda m: 1, "a"), ("a", "b", "a", "x"), (1, "b", "a"), (["a"], "b", "a")]:
    try:
        print(re.sub(*args))
    except TypeError as e:
        print(e)
s = "abc"
print(re.sub("x", "y", s) is s, re.sub("", "", s) == s)
def fails(m):
    raise KeyError(m.group())
try:
    re.sub("b", fails, s)
except KeyError as e:
    print(repr(e))
