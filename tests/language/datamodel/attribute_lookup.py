# descriptors and attribute lookup
def log(*a): print(*a)
class Data:
    def __init__(s, n): s.n = n
    def __get__(s, o, t=None): return ('data', s.n, o is not None, getattr(t, '__name__', t))
    def __set__(s, o, v): log('set', s.n, v)
    def __delete__(s, o): log('del', s.n)
    def __set_name__(s, o, n): log('name', o.__name__, n)
class NonData:
    def __get__(s, o, t=None): return ('nondata', o is not None, t.__name__)
class OnlySet:
    def __set__(s, o, v): o.__dict__['os'] = v
class OnlyDel:
    def __delete__(s, o): log('only del')
class Meta(type):
    md = Data('md')
    mn = NonData()
    mx = 'meta x'
    def __getattr__(c, n): return ('meta getattr', n)
class A(metaclass=Meta):
    d = Data('d'); n = NonData(); os = OnlySet(); od = OnlyDel(); md = 1; mn = 2
    x = 'class x'
    def __getattr__(s, n): return ('getattr', n)
a = A()
print(a.d, A.d, a.n, A.n); a.n = 5; print(a.n, A.n); a.__dict__['d'] = 6; print(a.d)
print(a.os.__class__.__name__); a.os = 3; print(a.os)
a.d = 1; del a.d; del a.od
for f in (lambda: setattr(a, 'od', 1), lambda: delattr(a, 'os'), lambda: delattr(a, 'nope'), lambda: delattr(A, 'nope'), lambda: delattr(a, 'x')):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(A.md, A.mn, A.mx, A.zip, a.zip, a.mx)
A.mn = 7; print(A.mn)
A.md = 8
print(a.md, A.__dict__['md'])
class B(A):
    def __getattribute__(s, n):
        if n == 'secret': raise AttributeError('hidden')
        if n == 'worse': raise KeyError('worse')
        return super().__getattribute__(n)
b = B(); print(b.x, b.secret)
try: b.worse
except KeyError as e: print('KeyError', e)
print(getattr(b, 'secret', 'dflt'), hasattr(b, 'secret'))
class C:
    @property
    def p(s): "doc p"; return s.v
    @p.setter
    def p(s, v): s.v = v
    @p.deleter
    def p(s): del s.v
    q = property(lambda s: s.nope)
    r = property()
    w = property(None, lambda s, v: log('w', v))
c = C(); c.p = 4; print(c.p, C.p.__doc__, C.p.fget.__name__); del c.p
for f in (lambda: c.p, lambda: c.q, lambda: c.r, lambda: setattr(c, 'q', 1), lambda: delattr(c, 'q'), lambda: c.w, lambda: delattr(c, 'w'), lambda: setattr(C.p, 'fget', 1), lambda: C.p.__set__(c), lambda: C.p.__get__()):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class S:
    __slots__ = ('a', '__b')
    def set(s): s.__b = 1
s = S(); print(sorted(k for k in S.__dict__ if not k.startswith('__')))
for f in (lambda: s.a, lambda: setattr(s, 'z', 1), lambda: s.__dict__, lambda: delattr(s, 'a'), lambda: S.a.__get__(5), lambda: S.a.__set__(5, 1), lambda: S.a.__get__(None, S) is S.a, lambda: repr(S.a)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class T(S): pass
T().z = 1; print(T.__slots__, hasattr(T(), '__dict__'))
class F:
    def m(s): return s
    @classmethod
    def c(cls): return cls.__name__
    @staticmethod
    def t(*a): return a
f = F(); print(f.m == f.m, f.m is f.m, f.m.__func__ is F.m, f.m.__self__ is f, f.c(), F.c(), f.t(1), F.t(2), F.c.__self__.__name__, F.__dict__['t'].__func__(3), F.__dict__['c'].__wrapped__.__name__)
f.m.__func__.attr = 5; print(f.m.attr)
try: f.m.attr = 6
except AttributeError as e: print(e)
print(F.m.__get__(7)(), type(F.m.__get__(None, F)).__name__, str.upper.__get__('a')(), int.__add__.__get__(4)(5))
class Call:
    def __call__(s, *a): return ('called', a)
class U:
    k = Call()
    def __init__(s): s.__call__ = lambda: 'inst'
    def __call__(s): return 'cls'
print(U().k(1), U()(), U().__call__())
class L:
    def __len__(s): return 3
l = L(); l.__len__ = lambda: 9; print(len(l), l.__len__(), bool(l))
