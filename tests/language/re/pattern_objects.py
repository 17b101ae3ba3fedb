import re, copy
p = re.compile("(a)(?P<n>b)", 8)
print(p, p.pattern, p.flags, p.groups, p.groupindex, type(p), type(p).__name__, type(p).__module__, re.Pattern is type(p), re.Match)
print(p == re.compile("(a)(?P<n>b)", 8), p == re.compile("(a)(?P<n>b)"), p != 1, hash(p) == hash(re.compile("(a)(?P<n>b)", 8)), {p: 1}[p])
print(copy.copy(p) is p, copy.deepcopy(p) is p, copy.copy(p.match("ab")) is not None)
try:
    p < p
except TypeError as e:
    print(e)
try:
    type(p)()
except TypeError as e:
    print(e)
for attr in ("pattern", "flags", "groups"):
    try:
        setattr(p, attr, 1)
    except AttributeError as e:
        print(e)
print(re.compile("x" * 300), len(repr(re.compile("x" * 300))))
print(re.compile("a'b\"c\n"), re.compile(b"\x00"), repr(re.match("a*", "a" * 100)))
print(p.match("ab", 0, 1), p.match("xab", 1), p.fullmatch("abc", endpos=2), p.search("xxab", pos=1), p.match("xab", 1).pos, p.match("ab", 0, 99).endpos)
for call in (lambda: p.match(), lambda: p.match("a", "b"), lambda: p.match("a", 1, 2, 3), lambda: p.match(1), lambda: p.match("a", x=1), lambda: p.match(b"a"), lambda: re.compile(b"a").match("a"), lambda: p.sub("a"), lambda: p.match(None)):
    try:
        print(call())
    except TypeError as e:
        print(e)
print(re.compile("^a").match("ba", 1), re.compile("a$").match("ab", 0, 1), re.compile(r"\Aa").search("ba", 1), re.compile(r"\ba").match("ba", 1))
m = p.match("ab")
print(m.expand(r"\2-\g<n>-\1\n"), m.__class__.__name__, p.sub.__name__, re.Pattern[str], re.Match[bytes])
print([n for n in dir(p) if n[0] != "_"], [n for n in dir(m) if n[0] != "_"])
