"""slice objects: attributes, indices() beyond 64 bits, errors, comparison."""
def err(f, *a, **k):
    try: print("->", f(*a, **k))
    except Exception as e: print(type(e).__name__ + ":", e)
import sys
B = 10**30
ends = (None, 0, 1, -1, 5, -5, B, -B, sys.maxsize, -sys.maxsize - 1)
for a in ends:
    for b in ends[::2]:
        for c in (None, 1, -1, 2, -3, B, -B): print(slice(a, b, c).indices(5), slice(a, b, c).indices(0), end=' ')
    print()
for n in (B, 2**63, 2**32, 2**40): print(n, [slice(*s).indices(n) for s in ((None,), (1, -1), (None, None, -1), (-5, None, 2), (B, -B, -B), (-B - 1, B * 2, 3), (None, None, B))])
s = slice(1, 2, 3); print(s, repr(s), s.start, s.stop, s.step, slice(5), slice(1, 'a'), slice([], {}, ()))
err(slice); err(slice, 1, 2, 3, 4); err(slice, stop=1); err(hash, s); err(lambda: {s: 1}); err(setattr, s, 'start', 1); err(setattr, s, 'x', 1); err(s.indices); err(s.indices, 'a'); err(s.indices, -1); err(s.indices, 1.0); err(slice('a').indices, 5); err(slice(1, 2, 0).indices, 5); err(slice(None, 'b').indices, 5); err(slice(None, None, 1.5).indices, 5); err(slice(1, 2, 0).indices, -1); err(slice('a').indices, -1)
print(slice(1, 2) == slice(1, 2), slice(1, 2) != slice(1, 2, 1), slice(1) < slice(2), slice(1, 2) < slice(1, 3), slice(None) == slice(None), s == s, s == (1, 2, 3)); err(lambda: slice(1) < slice(None)); err(lambda: slice('a') < slice(1)); err(lambda: s < 5)
class I:
    def __init__(self, n): self.n = n
    def __index__(self): print('index', self.n); return self.n
print(list(range(9))[I(1):I(8):I(2)]); print(slice(I(1), I(3), I(1)).indices(I(9))); print('abcdef'[I(1):I(3)], b'abc'[I(0):I(2)], (1, 2, 3)[I(1):])
l = list(range(5)); l[I(1):I(3)] = 'xyz'; print(l); del l[I(0):I(2)]; print(l)
class G:
    def __getitem__(self, k): return k
    def __setitem__(self, k, v): print('set', k, v)
    def __delitem__(self, k): print('del', k)
g = G(); print(g[1], g[1:2], g[1:2:3], g[:], g[::], g[1:2, 3], g[..., 1:], g['a':'b'], g[:, :]); g[1:2] = 5; del g[::2]; g[1:2, ::3] = 0
print(s.__reduce__(), type(s.__reduce__()), slice.__doc__ is not None)
try:
    class S(slice): pass
except TypeError as e: print(e)
class E:
    def __eq__(self, o): print('eq'); return True
    def __lt__(self, o): print('lt'); return True
print(slice(E()) == slice(5), slice(E()) < slice(5), slice(E(), 1) < slice(5, 2))
class Bad:
    def __index__(self): return 1.0
class Boom:
    def __index__(self): raise KeyError('boom')
err(lambda: [1][Bad():]); err(lambda: [1][:Boom()]); err(slice(Boom()).indices, 3); err(lambda: [1][::Boom()])
a = slice(1, 2); x = id(a); del a; b = slice(3, 4); print(id(b) == x)
print(sys.getsizeof(s))
