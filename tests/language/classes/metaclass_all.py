class M(type):
    def __new__(mcs, name, bases, ns, **kw):
        print('new', name, bases, sorted(k for k in ns if not k.startswith('__')), kw)
        return super().__new__(mcs, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw):
        print('init', name, kw); super().__init__(name, bases, ns)
    @classmethod
    def __prepare__(mcs, name, bases, **kw):
        print('prepare', name, bases, kw); return {'prep': 1}
    def __call__(cls, *a, **k):
        print('call', a, k); return super().__call__(*a, **k)
    def __instancecheck__(cls, o): return o == 5
    def __subclasscheck__(cls, o): return o is int
    def __getattr__(cls, n): return 'meta ' + n
    def __len__(cls): return 7
    def __iter__(cls): return iter([1, 2])
    def __contains__(cls, x): return x == 1
    def __repr__(cls): return f'<M {cls.__name__}>'
    @property
    def mp(cls): return 'mp ' + cls.__name__
    def meth(cls): return 'meth'
class A(metaclass=M, kw=3):
    x = 1
    def __init__(self, v): self.v = v
print(A, A(3).v, isinstance(5, A), isinstance(6, A), issubclass(int, A), issubclass(str, A), A.zork, len(A), list(A), 1 in A, A.prep, A.mp, A.meth())
class B(A): pass
print(type(B), B.__mro__)
try: class_ = type('X', (A, int), {})
except TypeError as e: print(e)
class Base:
    subs = []
    def __init_subclass__(cls, /, tag=None, **kw):
        super().__init_subclass__(**kw); Base.subs.append((cls.__name__, tag))
class S1(Base, tag='a'): pass
class S2(S1): pass
print(Base.subs)
try:
    class S3(Base, foo=1): pass
except TypeError as e: print(e)
class D:
    def __set_name__(self, owner, name): print('set_name', owner.__name__, name); self.n = name
    def __get__(self, o, t): return ('get', o is None, t.__name__, self.n)
    def __set__(self, o, v): print('set', v)
    def __delete__(self, o): print('delete')
class H: d = D(); e = D()
print(H.d, H().d); h = H(); h.d = 1; del h.d
class ND:
    def __get__(self, o, t): return 'nd'
class H2: d = ND()
h = H2(); print(h.d); h.d = 5; print(h.d, H2.d)
class Bad:
    def __set_name__(self, o, n): 1/0
try:
    class H3: b = Bad()
except RuntimeError as e: print(e, repr(e.__cause__))
def meta_func(name, bases, ns): print('mf', name, bases); return 42
class X(metaclass=meta_func): pass
print(X)
class Entries:
    def __mro_entries__(self, bases): print('entries', len(bases)); return (Base,)
class Y(Entries(), tag='y'): pass
print(Y.__mro__, len(Y.__orig_bases__), Base.subs[-1])
for args in (('a',), ('a', (), {}, 1), (1, (), {}), ('a', 1, {}), ('a', (), 1), ('a', (1,), {}), ('a', (int, str), {}), ('a', (bool,), {}), ()):
    try: print(type(*args))
    except TypeError as e: print(e)
class Z:
    def f(self): return __class__
    g = lambda self: __class__.__name__
print(Z().f(), Z().g())
class W(int, object): 
    def __new__(cls, *a): return super().__new__(cls, *a)
print(W(5) + 1, type(W(5)), W(7).__class__, W('12'))
class T(tuple):
    def __new__(cls, *a): return super().__new__(cls, a)
t = T(1, 2); t.x = 5; print(t, t.x, len(t), t[0], vars(t), t + (3,))
class L(list):
    def append(self, x): super().append(x * 2)
l = L([1]); l.append(2); l.y = 1; print(l, l.y, l == [1, 4], isinstance(l, list), l * 2, l + [1], type(l + [1]))
class Dd(dict):
    def __missing__(self, k): return k * 2
d = Dd(a=1); print(d['a'], d['bc'], d, d.get('q'), len(d))
class St(str):
    def __add__(self, o): return 'added'
s = St('abc'); s.z = 1; print(s, s + 'd', s.upper(), len(s), s.z, s == 'abc', hash(s) == hash('abc'), {s: 1}['abc'])
class F(float): pass
print(F(1.5) + 1, F(2).hex() if hasattr(F, 'hex') else '', type(F(1) * 2))
class By(bytes): pass
b = By(b'ab'); b.q = 1; print(b, b.q)
class Fs(frozenset): pass
print(Fs([1]), Fs([1]) == frozenset([1]))
class Se(set): pass
s = Se([1]); s.add(2); s.k = 3; print(s, s.k)
class En:
    def __enter__(self): print('enter'); return self
    def __exit__(self, *a): print('exit', a[0]); return True
with En() as e: raise ValueError
class Sl:
    __slots__ = ['a', '__b', '__dict__']
s = Sl(); s.a = 1; s.c = 2; s._Sl__b = 3; print(s.a, s.c, s.__dict__, Sl.__slots__, [k for k in vars(Sl) if not k.startswith('__')])
class Sl2(Sl): __slots__ = 'z'
s = Sl2(); s.z = 1; print(s.z, Sl2.__basicsize__, Sl.__basicsize__)
class SW: __slots__ = ('__weakref__',)
for ns in ({'__slots__': (1,)}, {'__slots__': ('a b',)}, {'__slots__': ('__dict__', '__dict__')}, {'__slots__': ('a',), 'a': 1}, {'__slots__': 3}):
    try: type('Q', (), ns)
    except Exception as e: print(type(e).__name__, e)
try: type('Q', (Sl, SW, Sl2), {})
except TypeError as e: print(e)
class A1: __slots__ = ('a',)
class A2: __slots__ = ('b',)
try: type('Q', (A1, A2), {})
except TypeError as e: print(e)
class C1: pass
class C2(C1): pass
class C3: pass
class C4(C3): pass
C4.__bases__ = (C2,); print(C4.__mro__, C2.__subclasses__(), C3.__subclasses__())
try: C1.__bases__ = (C4,)
except TypeError as e: print(e)
try: C1.__bases__ = ()
except TypeError as e: print(e)
C1.__name__ = 'Renamed'; print(C1, C1.__qualname__); C1.__qualname__ = 'Q.R'; print(C1)
C1.__doc__ = 'dd'; print(C1.__doc__); C1.__module__ = 'mm'; print(C1)
print(C1.__annotations__, C1.__dict__.get('__annotations__'))
class An: x: int = 1; y: 'str'
print(An.__annotations__, type.__doc__[:10], object.__doc__[:10], int.__name__, type.__mro__, type(type))
