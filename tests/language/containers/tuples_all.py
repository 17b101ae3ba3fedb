"""tuple: construction, methods, errors, hashes, comparison."""
def err(f, *a, **k):
    try: print('->', f(*a, **k))
    except Exception as e: print(type(e).__name__ + ':', e)
t = (1, 2, 3, 2)
print(tuple(), tuple([1]), tuple('ab'), tuple({1: 2}), tuple(range(3)), tuple(x for x in 'ab'))
print(t.index(2), t.index(2, 2), t.index(2, -1), t.count(2), t.count(9), 3 in t, 9 in t)
err(t.index, 9); err(t.index); err(t.index, 1, 2, 3, 4); err(t.index, 1, 'a'); err(t.count); err(t.count, 1, 2)
err(t.index, 2, 2, 3); err(t.index, 2, 10**30); err(t.index, 1, -10**30, 10**30)
err(lambda: t[9]); err(lambda: t['a']); err(lambda: t[1.5]); err(lambda: t[10**30]); err(lambda: t[::0])
err(lambda: t + [1]); err(lambda: t * 'a'); err(lambda: t < [1]); err(lambda: (1,) < ('a',)); err(lambda: t.x)
def s(): t[0] = 1
def d(): del t[0]
def ss(): t[0:1] = ()
def a(): t.x = 1
err(s); err(d); err(ss); err(a)
err(tuple, 1); err(tuple, 1, 2); err(tuple, x=1); err(tuple, [], x=1); err(tuple.__new__); err(tuple.__new__, 5); err(tuple.__new__, list)
print(hash(()), hash((1,)), hash((1, 2)), hash(('a',)) == hash(('a',)), hash((1.0, 2)) == hash((1, 2)), hash(((),)), hash((None,)) == hash((None,)), hash((-1, -2)))
err(hash, ([],)); err(hash, (1, {}))
print((1, 2) == (1, 2), (1, 2) == [1, 2], (1, 2) < (1, 3), (1,) < (1, 2), (1, 2) <= (1, 2), () < (1,), (2,) > (1, 9), (1, 2) != (1, 3))
nan = float('nan')
print((nan,) == (nan,), (nan,) == (float('nan'),), (nan,) < (nan,), nan in (nan,), (nan,).index(nan), (nan,).count(nan))
class T(tuple):
    def __new__(cls, *a): return super().__new__(cls, a)
x = T(1, 2); x.attr = 5
print(x, type(x), x.attr, x == (1, 2), hash(x) == hash((1, 2)), x[0:1], x + (3,), x.__getnewargs__(), (1, 2).__getnewargs__())
class U(tuple): __slots__ = ()
err(lambda: setattr(U(), 'a', 1))
try:
    class V(tuple): __slots__ = ('a',)
except TypeError as e: print(e)
class W(tuple):
    def __iter__(self): return iter('xyz')
    def __len__(self): return 7
    def __getitem__(self, i): return i
w = W((1, 2))
print(tuple(w), list(w), [*w], len(w), w[5], tuple.__len__(w), repr(w), w == (1, 2), max(w))
print((1,), (1, (2, (3,))), repr(()), str((1, 'a')), ((),))
r = []; q = (r,); r.append(q); print(q, r)
print(tuple[int], tuple[int, ...], tuple.__class_getitem__(str))
print((1, 2, 3)[::-1], (1, 2, 3)[1:], (1, 2, 3)[5:], (1, 2, 3)[-2:-1])
print(tuple.__doc__ is not None, tuple([]) is tuple(), (1, 2)[2:] is tuple())
