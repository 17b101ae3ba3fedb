# ChainMap: lookups through all mappings, changes in the first
from collections import ChainMap, defaultdict

base = {"a": 1, "b": 2}
over = {"b": 20, "c": 30}
c = ChainMap(over, base)
print(c, c["a"], c["b"], len(c), list(c), dict(c), "a" in c, "z" in c, bool(ChainMap()), c.get("z", 5))
c["a"] = 100
print(base["a"], over)
del c["c"]
for f in (lambda: c["z"], lambda: c.__delitem__("q"), lambda: c.pop("q"), lambda: ChainMap().popitem(), lambda: c.__missing__(1)):
    try:
        f()
    except KeyError as e:
        print(repr(e))
print(c.pop("a"), c.popitem(), c.maps)
n = c.new_child()
n["x"] = 1
print(n, n.parents is not c, n.parents == c, c.new_child({"m": 1}), c.new_child(k=2), c.new_child({"m": 1}, k=2))
d = c.copy()
d["new"] = 1
print(c.maps[0], d.maps[1] is base)
print(ChainMap.fromkeys("ab", 0), c | {"p": 1}, {"p": 1, "a": 5} | c)
c |= {"q": 9}
print(c)
try:
    c | 3
except TypeError as e:
    print(e)
print(list(c.keys()), list(c.values()), list(c.items()), c == {"q": 9, "a": 1, "b": 2})
c.maps.append(c.maps[0])
c["self"] = c
print(c)


class M(ChainMap):
    def __missing__(self, key):
        return f"no {key}"


m = M({})
print(m["z"], m.get("z"), "z" in m, m)
dd = ChainMap(defaultdict(int), {"a": 1})
print(dd["q"], dd.maps[0])
c.clear()
print(c.maps)
print(list(ChainMap({3: 0, 1: 0}, {1: 1, 2: 2})), ChainMap(1, 2).maps)
