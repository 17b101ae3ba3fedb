import re
print(re.purge(), len(re._cache))
for i in range(600):
    re.compile("a%d" % i)
print(len(re._cache), re._MAXCACHE)
print(sorted(re.__all__))
print(re.match.__doc__ is not None, re.compile.__name__)
s = re.Scanner([(r"[a-z]+", lambda s, t: ("name", t)), (r"\d+", lambda s, t: int(t)), (r"=", "eq"), (r"\s+", None)])
print(s.scan("sum = 12 x!"))
print(re.match(pattern="a", string="a"), re.sub(pattern="a", repl="b", string="a", count=1), re.split(pattern=",", string="a,b", maxsplit=1))
for f in (re.match, re.findall, re.split):
    try:
        f("a", 1)
    except TypeError as e:
        print(e)
try:
    re.compile(1)
except TypeError as e:
    print(e)
print(re.match("a", bytearray(b"a")) if 0 else re.match(b"a", bytearray(b"ab")), re.findall(b"a", bytearray(b"aba")), re.sub(b"a", b"x", bytearray(b"aba")))
class S(str):
    pass
print(re.match("a", S("ab")).group(), type(re.match("a", S("a")).group()), type(re.sub("x", "", S("a"))), re.match(S("a"), "a"))
