from itertools import groupby
import sys

print([(k, list(g)) for k, g in groupby("AAABBCAA")], [(k, list(g)) for k, g in groupby([])], [(k, list(g)) for k, g in groupby(range(6), lambda x: x // 2)], [k for k, g in groupby(iterable="aab", key=None)])
for bad in (lambda: groupby(), lambda: groupby(1), lambda: groupby("a", 1, 2), lambda: list(groupby("a", 5)), lambda: groupby("a", x=1)):
    try:
        bad()
    except TypeError as e:
        print(e)
g = groupby("aabbc")
k1, g1 = next(g)
k2, g2 = next(g)
print(list(g1), list(g2), list(g2))
k3, g3 = next(g)
print(k3, next(g3), next(g3, "end"), next(g, "end"))
groups = list(groupby("aab"))
print([(k, list(v)) for k, v in groups])


def keyfunc(x):
    print("key", x)
    if x == 3:
        raise ValueError("three")
    return x % 2


it = groupby([1, 1, 2, 3, 4], keyfunc)
k, gr = next(it)
print(k, list(gr))
k, gr = next(it)
try:
    list(gr)
except ValueError as e:
    print(e)
print([(k, list(v)) for k, v in it])


class K:
    def __init__(self, v):
        self.v = v

    def __eq__(self, other):
        print("eq", self.v, other.v)
        return self.v == other.v

    def __repr__(self):
        return f"K{self.v}"


print([(k, list(v)) for k, v in groupby([1, 1, 2], K)])
g = groupby("aabb")
print(len(g.__reduce__()))
k, gr = next(g)
r = g.__reduce__()
print(r[0] is groupby, r[2])
r = gr.__reduce__()
print(r[0].__name__, r[1][0] is g, r[1][1])
next(g)
print(gr.__reduce__()[1])
for state in (1, (), (1, 2)):
    try:
        g.__setstate__(state)
    except TypeError as e:
        print(e)
g = groupby("b")
g.__setstate__(("a", "a", "a"))
print([(k, list(v)) for k, v in g])
n = float("nan")
print(len(list(groupby([n, n, 1]))), sys.getsizeof(g), sys.getsizeof(gr), type(gr).__name__)


class T:
    pass


t = T()
g = groupby([t, t])
k, gr = next(g)
print(sys.getrefcount(t))
x = next(gr)
print(sys.getrefcount(t))
del x, gr, g, k
print(sys.getrefcount(t))
