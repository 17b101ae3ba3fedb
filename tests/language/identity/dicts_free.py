"""Dicts, sets and their iterators: which object gets the place of one that has gone."""
d = {}; x = id(d); del d; e = {1: 2}; print(id(e) == x)
d, e = {}, {'a': 1}; x, y = id(d), id(e); del d; del e; f, g = {}, {}; print(id(f) == y, id(g) == x)
s = {1}; x = id(s); del s; t = {2, 3}; print(id(t) == x); f = frozenset([1]); print(id(f) == x); del t; f = frozenset([5]); print(id(f) == x)
d = {1: 2}; it = iter(d); x = id(it); del it; it = iter(d); print(id(it) == x); it2 = iter(d); print(id(it2) == x)
k = d.keys(); x = id(k); del k; v = d.values(); print(id(v) == x)
class C:
    def __init__(self): self.a = 1
o = C(); x = id(o); del o; p = C(); print(id(p) == x); q = C(); print(id(q) == x); y = id(q); del p, q; r, s = C(), C(); print(id(r) == y, id(s) == x)
o = C(); x = id(o.__dict__); del o; d = {}; print(id(d) == x)
i = d.items(); it = iter({1: 2, 3: 4}.items()); a = next(it); x = id(a); del a; b = next(it); print(id(b) == x, b); it = iter({1: 2, 3: 4}.items()); a = next(it); b = next(it); print(a is b)
z = zip('ab', 'cd'); a = next(z); b = next(z); print(a is b); z = zip('ab', 'cd'); x = id(next(z)); print(id(next(z)) == x)
e = enumerate('ab'); x = id(next(e)); print(id(next(e)) == x)
r = iter(range(5)); x = id(r); del r; r = iter(range(3)); print(id(r) == x)
f = 1.5 * 2; x = id(f); del f; g = 2.5 * 2; print(id(g) == x)
n = 10**20; x = id(n); del n; m = 10**20 + 1; print(id(m) == x)
