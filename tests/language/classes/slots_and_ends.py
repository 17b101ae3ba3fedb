import sys
R = sys.getrefcount
class P:
    __slots__ = ('x', 'y')
    def __init__(self, x, y=None): self.x = x; self.y = y
    def __repr__(self): return f'P({self.x!r})'
class Q(P):
    __slots__ = ('z',)
class W(P): pass
class V(P): __slots__ = ('__weakref__', '__dict__')
p = P(1); q = Q(2); w = W(3); v = V(4)
for o in (p, q, w, v):
    try: o.extra = 1; print('ok', o.__dict__)
    except AttributeError as e: print(type(e).__name__, e)
q.z = 5; print(q.x, q.y, q.z, Q.__slots__, Q.__mro__)
try: q.zz
except AttributeError as e: print(e)
del q.z
try: q.z
except AttributeError as e: print(e, e.name, e.obj is q)
try: del q.z
except AttributeError as e: print(e)
print(P.x, type(P.x), P.x.__get__(p), P.x.__name__, P.x.__objclass__, P.x.__qualname__, P.x.__doc__)
P.x.__set__(p, 10); print(p.x); P.x.__delete__(p)
try: p.x
except AttributeError as e: print(e)
try: P.x.__get__(5)
except TypeError as e: print(e)
print([sys.getsizeof(o) for o in (p, q, w, v)], P.__basicsize__, Q.__basicsize__, W.__basicsize__, V.__basicsize__)
print(R(P), R(Q), R(W))
o = object(); p.x = o; print(R(o)); p.y = o; print(R(o)); p.x = None; print(R(o)); del p; print(R(o))
class N:
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n)
class S:
    __slots__ = ('a', 'b', 'c')
    def __del__(self): print('del S')
s = S(); s.c = N('c'); s.a = N('a'); s.b = N('b'); del s
class T(S):
    __slots__ = ('d',)
t = T(); t.d = N('d'); t.a = N('a2'); t.c = N('c2'); del t
class D(N): pass
d = D('outer'); d.k = N('inner'); d.j = N('j'); del d
class Lst(list):
    __slots__ = ('tag',)
    def __del__(self): print('del L')
l = Lst([N('i0'), N('i1')]); l.tag = N('tag'); del l
class Tp(tuple):
    def __del__(self): print('del T')
t = Tp([N('t0'), N('t1')]); t.attr = N('attr'); del t
class I(int):
    def __del__(self): print('del I')
i = I(5); i.z = N('z'); del i
class X(Exception):
    def __del__(self): print('del X')
x = X(N('arg')); x.f = N('f'); del x
class Res:
    keep = []
    def __del__(self): Res.keep.append(self); print('resurrect')
r = Res(); r.v = N('rv'); del r; print(len(Res.keep), Res.keep[0].v.n); Res.keep.clear()
class Bad:
    def __del__(self): pass
b = Bad(); b.me = b; b.other = N('other'); del b
import gc; print(gc.collect())
