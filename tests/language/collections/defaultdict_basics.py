# defaultdict: factories, __missing__, errors
from collections import defaultdict

d = defaultdict(list)
d["a"].append(1)
d["b"]
print(d, d.default_factory, len(d))
print(d.get("zz"), "zz" in d, d["a"])
d.default_factory = lambda: 7
print(d["new"])
d.default_factory = None
try:
    d["q"]
except KeyError as e:
    print(repr(e), e.args)
try:
    d[(1, 2)]
except KeyError as e:
    print(e.args)
print(defaultdict(), defaultdict(None, a=1), defaultdict(int, {1: 2}, b=3), defaultdict(int, [(1, 2)]))
for bad in ((1,), ("x", {}), (int, 1), (int, {}, 3)):
    try:
        defaultdict(*bad)
    except TypeError as e:
        print(e)


def broken():
    raise ValueError("no")


d = defaultdict(broken)
try:
    d[1]
except ValueError as e:
    print(e, len(d))
n = defaultdict(lambda: defaultdict(int))
n["x"]["y"] += 2
print(n["x"]["y"], {k: dict(v) for k, v in n.items()})
print(defaultdict(int).__missing__(3))


class Sub(defaultdict):
    def __missing__(self, key):
        return f"<{key}>"


s = Sub(int)
print(s["k"], len(s), s)
d = defaultdict(int)
d.__init__(str, a=1)
print(d.default_factory, d)
del d.default_factory
print(d.default_factory)
print(issubclass(defaultdict, dict), d == {"a": 1})
