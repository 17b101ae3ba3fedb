"""Lists and tuples: which object gets the place of one that has gone."""
a = [1]; x = id(a); del a; b = [2, 3]; print(id(b) == x)
a, b = [1], [2]; x, y = id(a), id(b); del a, b; c, d = [], []; print(id(c) == y, id(d) == x)
t = tuple([1, 2]); x = id(t); del t; u = tuple([3, 4]); print(id(u) == x); v = tuple([5]); print(id(v) == x)
ts = [tuple([i, i, i]) for i in range(5)]; ids = [id(t) for t in ts]; ts.clear(); us = [tuple([i, 0, i]) for i in range(5)]; print([ids.index(id(u)) if id(u) in ids else None for u in us])
ls = [[i] for i in range(6)]; ids = [id(l) for l in ls]; del ls; ms = [[] for i in range(4)]; print([id(m) in ids for m in ms])
def f():
    l = [1, 2, 3]
    return id(l)
print(f() == f(), f() == f())
print(id([1]) == id([2]), id((1, [])) == id((2, [])), id({}) == id({}), id({1}) == id({2}))
l = [1, 2]; x = id(l); l += [3]; print(id(l) == x); l = l + [4]; print(id(l) == x)
s = slice(1, 2); x = id(s); del s; s = slice(3, 4, 5); print(id(s) == x)
for i in range(3):
    l = [i]; y = id(l)
    if i: print(y == x)
    x = y; del l
