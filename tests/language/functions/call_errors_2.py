# calls with arguments that do and do not fit
def show(s):
    try: print(repr(s), '->', repr(eval(s)))
    except BaseException as e: print(repr(s), type(e).__name__, e)
def f0(): return ()
def f1(a): return a
def f2(a, b): return a, b
def f3(a, b, c): return a,b,c
def d1(a, b=1): return a, b
def d2(a=0, b=1): return a,b
def k1(*, k): return k
def k2(*, k, l): return k, l
def k3(*, k, l, m): return k,l,m
def k4(a, *, k=1): return a,k
def v1(*a): return a
def v2(**k): return k
def v3(a, *b, c, **d): return a,b,c,d
def p1(a, /): return a
def p2(a, /, b): return a,b
def p3(a, b=1, /): return a,b
def p4(a, b, /, **k): return a,b,k
def p5(a, b, c, /): return a
class C:
    def m(self, a): return a
    @classmethod
    def c(cls, a): return a
    @staticmethod
    def s(a): return a
    def n(): pass
    def __init__(self, x=1): pass
c = C()
def gen():
    yield 1
    raise TypeError('inner')
class It:
    def __iter__(s): raise TypeError('it')
class Mp:
    def keys(s): return ['a', 1]
    def __getitem__(s, k): return k
class Mp2:
    def keys(s): return 5
class Mp3:
    def keys(s): raise AttributeError('keysattr')
    def __getitem__(s, k): return k
class Mp4:
    def keys(s): return ['a','b']
    def __getitem__(s, k): raise KeyError(k)
for source in [
    'k4(1,2,3,k=3)',
    'k4(k=3)',
    'v1(a=1)',
    'v2(1)',
    'v2(**{1:2})',
    'v2(**{"a":1}, **{"a":2})',
    'v2(a=1, **{"a":2})',
    'v2(**{"self":1})',
    'v3()',
    'v3(1)',
    'v3(c=1)',
    'v3(1,2,c=3,a=4)',
    'v3(1,2,3,c=4,e=5)',
    'p1()',
    'p1(a=1)',
    'p1(1,a=2)',
    'p2(a=1,b=2)',
    'p2(1)',
    'p2(1,a=2,b=3)',
    'p3(a=1)',
    'p3(1,b=2)',
    'p3(a=1,b=2)',
    'p4(1,2,a=3,b=4)',
    'p4(a=1,b=2)',
    'p5(a=1,b=1,c=3)',
    'p5(1,2)',
    'p5()',
    'c.m()',
    'c.m(1,2)',
    'C.m()',
    'C.m(1)',
    'C.m(c,1)',
    'c.c()',
    'C.c(1,2)',
    'c.s()',
    'C.s(1,2)',
    'c.n()',
]:
    show(source)
