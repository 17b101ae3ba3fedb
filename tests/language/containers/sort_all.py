"""sort and sorted: keys, errors, changes meanwhile, stability."""
def err(f, *a, **k):
    try: print("->", f(*a, **k))
    except Exception as e: print(type(e).__name__ + ":", e)
import sys
print(sorted([3, 1, 2]), sorted('hello'), sorted({3: 0, 1: 0}), sorted([3, 1, 2], reverse=True), sorted(['b', 'A', 'c'], key=str.lower), sorted([(1, 'b'), (1, 'a'), (0, 'z')]), sorted([]), sorted(x for x in (2, 1)))
print(sorted([1.5, 1, True, -2]), sorted([b'b', b'a']), sorted([[2], [1, 5], []]), sorted([None]), sorted([{1}, {1, 2}, set()]))
l = [('a', 2), ('b', 1), ('c', 2), ('d', 1)]
print(sorted(l, key=lambda p: p[1]), sorted(l, key=lambda p: p[1], reverse=True), sorted(l, key=None), sorted(l, reverse=5))
err(sorted); err(sorted, 5); err(sorted, [1], lambda x: x); err(sorted, [1], cmp=1); err(sorted, [1], key=5); err(sorted, [], key=5); err(sorted, [1, 'a']); err(sorted, [1j, 2j]); err(sorted, [None, None]); err(sorted, [1], reverse='a'); err(sorted, [{}, {}]); err(sorted, [1], key=lambda: 1); err(sorted, iterable=[1]); err(sorted, [1], reverse=None)
err([1].sort, None); err([2, 1].sort, key=None, reverse=None); err([1].sort, foo=1); err([1].sort, key=5); err(sorted, [2, 1], key=len)
class E:
    def __init__(self, v): self.v = v
    def __repr__(self): return 'E%d' % self.v
    def __lt__(self, o):
        global n
        n += 1
        return act(self, o)
def run(f, values):
    global act, n, l
    act, n = f, 0
    l = [E(v) for v in values]
    try: l.sort(); r = 'ok'
    except Exception as e: r = '%s: %s' % (type(e).__name__, e)
    print(r, n, l)
run(lambda a, b: a.v < b.v, [3, 1, 2]); run(lambda a, b: l.append(1) or a.v < b.v, [3, 1, 2]); run(lambda a, b: l.clear() or a.v < b.v, [3, 1, 2]); run(lambda a, b: print(l, len(l)) or a.v < b.v, [2, 1]); run(lambda a, b: l.sort() or a.v < b.v, [3, 1, 2]); run(lambda a, b: l.extend('ab') or False, [3, 1, 2]); run(lambda a, b: 1 / 0, [3, 1]); run(lambda a, b: NotImplemented, [3, 1]); run(lambda a, b: 'yes', [3, 1, 2]); run(lambda a, b: [], [3, 1, 2]); run(lambda a, b: l.__init__([1]), [3, 1]); run(lambda a, b: l.__iadd__([1]) and l.clear(), [2, 1])
class T:
    def __bool__(self): raise ValueError('no truth')
run(lambda a, b: T(), [2, 1])
def boom_at(k):
    def f(a, b):
        if n == k: raise KeyError(k)
        return a.v < b.v
    return f
for k in (1, 3, 7, 12): run(boom_at(k), [5, 3, 8, 1, 9, 2])
class G:
    def __init__(self, v): self.v = v
    def __gt__(self, o): return self.v > o.v
    def __repr__(self): return 'G%d' % self.v
print(sorted([G(2), G(1), G(3)]))
def key(x):
    if x == 2: raise ValueError('key')
    return -x
l = [1, 2, 3]; err(l.sort, key=key); print(l)
l = [3, 1, 2]; err(l.sort, key=lambda x: l.append(x) or x); print(l)
l = [3, 1, 2]; err(l.sort, key=lambda x: l.clear() or x); print(l)
l = [3, 1, 2]; err(l.sort, key=lambda x: len(l)); print(l)
l = [3, 1, 2]; err(l.sort, key=lambda x: l.sort() or x); print(l)
l = [3, 1, 2]; err(l.sort, key=lambda x: sys.getrefcount(x) and x, reverse=True); print(l)
class D:
    def __init__(self, v): self.v = v
    def __lt__(self, o): return self.v < o.v
    def __del__(self): print('end', self.v, len(l))
l = [3, 1, 2]; l.sort(key=D); print(l)
l = [3, 1, 2]; err(l.sort, key=lambda x: D(x) if x != 2 else 1 / 0); print(l)
big = [(i * 7919) % 1009 for i in range(3000)]
print(sorted(big)[:5], sorted(big, key=str)[:5], sorted(big, key=lambda v: v % 10)[:5], sorted(big, reverse=True, key=lambda v: v % 10)[:5], sorted(map(float, big))[-1], sorted(map(str, big))[1000])
big2 = [2**70 - v for v in big]; print(sorted(big2)[0], sorted(big + big2)[-1] == max(big2), sorted([1, 2.5] * 50)[50], sorted(['a', 'é', '中', 'z'] * 3))
nan = float('nan'); print(sorted([3.0, nan, 1.0, 2.0]), sorted([nan, 1, 2]), sorted([(1, nan), (1, 2.0)])); print(sorted([(1, 'a'), (1, 2)][:1])); err(sorted, [(1, 'a'), (1, 2)]); err(sorted, [(1, None), (1, None)]); print(sorted([(2, None), (1, None)]))
class I(int):
    def __lt__(self, o): return int.__gt__(self, o)
print(sorted([I(1), I(2), I(3)]), sorted([1, I(2), 3]), max([I(1), I(2)]), min(I(1), I(2)))
