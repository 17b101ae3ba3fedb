"""dict: order, sizes, operators, methods, errors."""
import sys

g = sys.getsizeof


def attempt(f, *args, **kw):
    try:
        print(f(*args, **kw))
    except Exception as e:
        print(type(e).__name__, e)


for make in (str, int):
    d = {}
    last = 0
    for i in range(500):
        d[make(i)] = i
        if g(d) != last:
            last = g(d)
            print(i, last, end=" ")
    print()
d["x"] = 1
print(g(d))
print(g({}), g({1: 1}), g({"a": 1}), g(dict(a=1)), g(dict([(1, 2)])), g({"a": 1, 2: 3}), g(dict.fromkeys("abcdef")), g(dict.fromkeys(range(20))), g({i: i for i in range(20)}), g(dict.fromkeys({1, 2, 3, 4, 5, 6, 7, 8})))
print(g({1: 1, 2: 2, 3: 3, 4: 4, 5: 5, 6: 6}), g({"a": 1, "b": 2, "c": 3, "d": 4, "e": 5, "f": 6}), g({**{str(i): i for i in range(20)}}), g(dict({i: i for i in range(30)})), g({i: i for i in range(30)}.copy()))
d = {str(i): i for i in range(30)}
for i in range(25):
    del d[str(i)]
print(g(d), g(d.copy()), g(dict(d)), g({**d}), g(d | {}), list(d))
d["y"] = 1
print(g(d), list(d.items()))
d = {"b": 1, "a": 2}
d["c"] = 3
del d["b"]
d["b"] = 4
print(d, list(d), list(d.values()), list(d.items()), list(reversed(d)), list(reversed(d.items())), list(reversed(d.values())))
print(d.get("a"), d.get("z"), d.get("z", 5), d.setdefault("a", 9), d.setdefault("q", 9), d.setdefault("r"), d.pop("q"), d.pop("zz", None), d.popitem(), d)
attempt(d.pop, "zz")
attempt({}.popitem)
attempt(lambda: d["zz"])
attempt(lambda: d[[]])
attempt(lambda: {[]: 1})
attempt(d.__delitem__, "zz")
attempt(d.get)
attempt(d.get, 1, 2, 3)
attempt(d.update, 5)
attempt(d.update, [1])
attempt(d.update, [(1, 2, 3)])
attempt(d.update, ["ab", "cde"])
attempt(d.update, 1, 2)
attempt(dict, 5)
attempt(dict, 1, 2)
attempt(dict.fromkeys)
attempt(dict.fromkeys, 5)
attempt(lambda: d < {})
attempt(lambda: d | [])
attempt(lambda: dict(**{1: 2}))
attempt(lambda: print(**{"a": 1}))
print(d.update({"k": 1}, l=2), d.update(["mn", ("o", "p")]), d.update(), d)
e = {1: 2} | {3: 4, 1: 5}
e |= {6: 7}
e |= [(8, 9)]
print(e, {1: 2} == {1.0: 2}, {1: 2} != {1: 3}, {1: 2, 3: 4} == {3: 4, 1: 2}, {} == [], dict(e) == e, dict(a=1, b=2), dict([("a", 1)], a=2))
print(1 in e, 99 in e, len(e), bool({}), e.copy() is e, e.clear(), e)
print({1: {}, "a": [1], None: (1,), 2.5: {1}}, {}, {1: {2: {3: {}}}})
d = {}
d["me"] = d
d["items"] = d.items()
print(d)


class M:
    def keys(self):
        print("keys", end=" ")
        return (c for c in "ab")

    def __getitem__(self, k):
        print("get", k, end=" ")
        return k * 2


print(dict(M()), {**M()}, {"x": 1} | dict(M()))
attempt(lambda: {**5})


class D(dict):
    def __missing__(self, k):
        return "missing %r" % k

    def __getitem__(self, k):
        return super().__getitem__(k)


d = D(a=1)
print(d["a"], d["b"], d, {**d}, type(d | {}), type(d.copy()), D.fromkeys("ab"), type(D.fromkeys("ab")), d.get("b"))


class F(dict):
    def __init__(self):
        print("init", end=" ")

    def __setitem__(self, k, v):
        print("set", k, end=" ")
        super().__setitem__(k, v)


print(F.fromkeys([1, 2], 3))


class E:
    def __init__(self, v, h=1):
        self.v, self.h = v, h

    def __hash__(self):
        print("h", self.v, end="; ")
        return self.h

    def __eq__(self, o):
        print("e", self.v, o.v, end="; ")
        return self.v == o.v


a, b, c = E(1), E(2), E(3)
d = {a: 1, b: 2}
print(len(d))
print(d[E(2)], E(3) in d, d.get(E(1)), d.setdefault(E(2), 5), d.setdefault(c, 6), d.pop(E(1)), len(d))
print(d == {c: 6, b: 2}, len(d))
print(d.popitem()[1], len(d))
d.clear()


class Evil:
    def __hash__(self):
        return 1

    def __eq__(self, o):
        d.clear()
        return False


d = {1: "one"}
print(d.get(Evil()), d)
d = {1: "one"}
d[Evil()] = 2
print(len(d))
d = {1: 1, 2: 2}
for mess in ("d[3] = 3", "del d[1]", "d[4] = d.pop(2)"):
    d = {1: 1, 2: 2}
    try:
        for k in d:
            exec(mess)
        print(d)
    except (RuntimeError, KeyError) as e:
        print(type(e).__name__, e)


class N:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        print("-", self.n, end=" ")


d = {N(1): N(2), 5: N(3), "a": N(4)}
d[5] = 0
del d["a"]
del d
print()
d = {i: N(i) for i in range(4)}
d.clear()
print()
