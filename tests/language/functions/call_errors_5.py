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
    'max(1,2,default=3)',
    'max(1,2,foo=3)',
    'max(1,"a")',
    'min([],key=len)',
    'max([1,2],key=5)',
    'zip(1)',
    'list(zip([1],[1,2],strict=True))',
    'list(zip([1,2],[1],strict=True))',
    'list(zip([1],[1],[],strict=True))',
    'zip(foo=1)',
    'map()',
    'map(1)',
    'map(1,2)',
    'list(map(1,[2]))',
    'filter()',
    'filter(1)',
    'filter(1,2)',
    'enumerate()',
    'enumerate(1)',
    'enumerate([1],"a")',
    'list(enumerate([1],start=5))',
    'enumerate([1],foo=2)',
    'isinstance()',
    'isinstance(1)',
    'getattr()',
    'getattr(1)',
    'hasattr(1)',
    'setattr(1,2)',
    'iter()',
    'iter(1,2,3)',
    'next()',
    'ord("ab")',
    'ord(1)',
    'ord(b"ab")',
    'chr(-1)',
    'chr(0x110000)',
    'chr("a")',
]:
    show(source)
