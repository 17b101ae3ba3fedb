from itertools import product
import sys

print(list(product("ab", [1, 2])), list(product()), list(product("ab", repeat=2)), list(product("ab", [])), list(product(repeat=3)), list(product("abc", repeat=0)), len(list(product(range(3), repeat=3))))
for bad in (lambda: product(1), lambda: product("a", repeat=-1), lambda: product("a", repeat="x"), lambda: product("a", x=1), lambda: product("a", repeat=None), lambda: product("a", repeat=1, x=2)):
    try:
        bad()
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
p = product("ab", "cd")
seen = []
for t in p:
    seen.append(id(t))
print(len(set(seen)))
print(len(set(map(id, list(product("ab", "cd"))))))
p = product("ab", [1, 2, 3])
r = p.__reduce__()
print(r)
next(p), next(p), next(p), next(p)
r = p.__reduce__()
print(r)
q = product(*r[1])
q.__setstate__(r[2])
print(list(q) == list(p), p.__reduce__())
q = product("ab", "cd")
q.__setstate__((1, -5))
print(next(q))
q.__setstate__((100, 0))
print(list(q))
for state in (1, (), (1,), (1, 2, 3)):
    try:
        q.__setstate__(state)
    except ValueError as e:
        print(e)
q = product("ab", "")
q.__setstate__((0, 0))
print(list(q))
print(sys.getsizeof(product()), sys.getsizeof(product("ab", repeat=5)), product.__doc__.split("\n")[0])


class T:
    pass


t = T()
p = product([t], [t, 1])
print(sys.getrefcount(t), next(p)[1] is t, sys.getrefcount(t))
next(p)
print(sys.getrefcount(t), next(p, "end"), sys.getrefcount(t))
del p
print(sys.getrefcount(t))
try:
    product("ab", repeat=2**62)
except OverflowError as e:
    print(e)
