"""range: all methods and errors, also beyond 64 bits."""
def err(f, *a, **k):
    try: print("->", f(*a, **k))
    except Exception as e: print(type(e).__name__ + ":", e)
import sys
B = 10**30
rs = [range(0), range(5), range(1, 10, 3), range(10, 0, -3), range(-5, 5, 2), range(5, 5), range(3, 0), range(B), range(-B, B, B // 3), range(B, -B, -B // 2), range(True), range(2**63 - 2, 2**63 + 2), range(-2**63, -2**63 + 3), range(0, 2**63, 2**62), range(2**63 - 1, 2**63 - 10, -4), range(sys.maxsize), range(-2**63, 2**63 - 1, 2**63 - 1)]
for r in rs:
    print(r, repr(r), bool(r), r.start, r.stop, r.step, hash(r) == hash(range(r.start, r.stop, r.step)), list(r[:3]), list(reversed(r[-3:])))
    err(len, r); err(lambda: r[0]); err(lambda: r[-1]); err(lambda: r[99999]); err(lambda: r[B]); err(lambda: r[-B - 1])
    for s in (slice(None), slice(1, None), slice(None, -1), slice(None, None, 2), slice(None, None, -1), slice(1, 3), slice(-2, None), slice(100, 200), slice(B, None), slice(None, None, -B), slice(-B, B, B), slice(3, 1)): err(lambda: r[s])
    for v in (0, 1, 4, -5, 2**63, B, -B, True) + ((1.0, 2.5, 'a', None, B + 0.0) if -100 < r.start < 100 and -100 < r.stop < 100 else ()): print(v in r, r.count(v), end=' ')
    print()
    err(r.index, 4); err(r.index, -B)
    if -100 < r.start < 100 and -100 < r.stop < 100: err(r.index, 4.0); err(r.index, 'a')
for a in rs[:8]: print([a == b for b in rs[:8]], a != rs[0], hash(a) == hash(rs[5]))
print(range(0, 3, 2) == range(0, 4, 2), range(1, 2) == range(1, 3, 2), range(0) == range(2, 1, 5), range(3) == [0, 1, 2], hash(range(0, 3, 2)) == hash(range(0, 4, 2)), hash(range(1)) == hash((1, 0, None)), hash(range(5)) == hash((5, 0, 1)))
err(range); err(range, 1, 2, 3, 4); err(range, 1.0); err(range, 'a'); err(range, 1, 2, 0); err(range, 1, None); err(range, 5, step=2); err(range, 1, 2, 0.5)
err(lambda: range(3)['a']); err(lambda: range(3)[1.0]); err(lambda: range(3)['a':]); err(lambda: range(3)[::0]); err(lambda: range(3) < range(4)); err(lambda: range(3) + range(2)); err(lambda: range(3) * 2); err(setattr, range(3), 'start', 1); err(setattr, range(3), 'x', 1); err(delattr, range(3), 'start'); err(range(3).index); err(range(3).count); err(range(3).index, 1, 2); err(range(3).count, 1, 2)
def delitem():
    r = range(3); del r[0]
def setitem(): range(3)[0] = 1
err(delitem); err(setitem)
class I:
    def __init__(self, n): self.n = n
    def __index__(self): return self.n
print(range(I(3)), range(I(1), I(B), I(2)), range(5)[I(2)], range(5)[I(1):I(3)], I(2) in range(5))
class Bad:
    def __index__(self): return 'x'
class Boom:
    def __index__(self): raise ValueError('boom')
err(range, Bad()); err(range, Boom()); err(lambda: range(5)[Boom()]); err(lambda: range(5)[Boom():])
class N(int):
    def __eq__(self, o): return o == 7
    def __hash__(self): return 3
print(N(2) in range(10), N(2) in range(3), range(10).count(N(2)), range(10).index(N(2)))
class Eq:
    def __eq__(self, o): return o == 3
print(Eq() in range(5), range(5).count(Eq()), range(5).index(Eq()), Eq() in range(2))
try:
    class R(range): pass
except TypeError as e: print(e)
for r in (range(B, B + 3), range(3), range(B + 2, B - 1, -1)):
    it = iter(r); print(next(it), it.__length_hint__(), list(it), list(it)); err(next, it)
    it = reversed(r); print(type(it).__name__, type(iter(r)).__name__, list(it), it.__length_hint__())
print(sys.getsizeof(range(5)), sys.getsizeof(iter(range(5))), sys.getsizeof(iter(range(B))), min(range(5, 1, -1)), max(range(B, B + 5)), sum(range(101)), sum(range(B, B + 3)), sorted(range(5, 0, -1)))
print(list(range(2**63 - 2, 2**63 + 1)), list(range(-2**63 + 1, -2**63 - 2, -1)), [i for i in range(2**62, 2**63, 2**61)])
a, *b = range(4); print(a, b, [*range(3)], (*range(2),), {*range(2)})
match range(2):
    case [x, y]: print('seq', x, y)
print(range(3).__reduce__(), range(10)[2:8][1:3], range(10)[::-1][::-1], range(0, -B, -1)[-1])
