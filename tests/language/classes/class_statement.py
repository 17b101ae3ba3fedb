import sys
class A:
    "doc"
    x = 1
    def __init__(self, v): self.v = v
    def m(self): return self.v
    @classmethod
    def c(cls, y=2): return cls.__name__, y
    @staticmethod
    def s(a): return a + 1
    @property
    def p(self): "pdoc"; return self.v * 2
    @p.setter
    def p(self, n): self.v = n
    @p.deleter
    def p(self): del self.v
a = A(3)
print(a.v, a.m(), A.m(a), a.c(), A.c(5), a.s(1), A.s(2), a.p)
a.p = 10; print(a.v, a.p); del a.p
try: a.p
except AttributeError as e: print(e, e.name, e.obj is a)
print(A.__doc__, A.__name__, A.__qualname__, A.__module__, A.p.__doc__, list(vars(A)))
class B(A):
    def __init__(self, v, w): super().__init__(v); self.w = w
    def m(self): return super().m() + 100
    @classmethod
    def c(cls): return super().c(9)
    def __repr__(self): return f"B({self.v}, {self.w})"
    def __eq__(self, o): return isinstance(o, B) and self.v == o.v
    def __lt__(self, o): return self.v < o.v
    def __hash__(self): return hash(self.v)
    def __len__(self): return self.w
    def __getitem__(self, i):
        if i >= self.w: raise IndexError(i)
        return i * 10
    def __contains__(self, x): return x == 42
    def __add__(self, o): return B(self.v + (o.v if isinstance(o, B) else o), self.w)
    def __radd__(self, o): return ('radd', o)
    def __iadd__(self, o): self.v += o; return self
    def __call__(self, *a, **k): return a, k
    def __bool__(self): return self.v != 0
    def __neg__(self): return -self.v
    def __index__(self): return self.v
    def __getattr__(self, n):
        if n.startswith('zz'): return n
        raise AttributeError(n)
b = B(1, 3)
print(b, [b], b == B(1, 0), b != B(1, 0), b != B(2,0), b < B(2, 0), b > B(2,0), sorted([B(3,0), B(1,0), B(2,0)]))
print(len(b), list(b), 42 in b, 1 in b, b + 5, b + b, 5 + b, b(1, 2, k=3), bool(b), -b, [1,2,3][b], b.zzz)
b += 7; print(b, {b: 1}[B(8, 0)])
try: b.nope
except AttributeError as e: print(repr(e), e.name)
print(B.__mro__, B.__bases__, B.__base__, issubclass(B, A), isinstance(b, A), isinstance(b, (int, A)), isinstance(1, (str, (bytes, int))))
print(b.c(), B.c())
class N: pass
n = N()
n.a = 1; n.b = 2
print(n.__dict__, vars(n)); del n.a; print(n.__dict__)
n.__dict__ = {'q': 5}; print(n.q, vars(n))
print(type(n) is N, n.__class__, N.__class__)
class N2: pass
n.__class__ = N2; print(type(n), n.q)
print(getattr(n, 'q'), getattr(n, 'zz', 7), hasattr(n, 'q'), hasattr(n, 'zz'))
setattr(n, 'w', 1); delattr(n, 'q'); print(vars(n))
print([x for x in dir(N) if not x.startswith('__')], '__init__' in dir(N))
C = type('C', (A,), {'y': 2, '__module__': 'm'})
print(C, C.y, C(1).m())
print(A.m.__qualname__, a.m.__func__ is A.m, a.m == a.m, a.m is a.m, hash(a.m) == hash(a.m))
def f(x, *, k=1): return x, k
N.meth = f; print(N().meth(k=3)[1])
N.lam = lambda self, *a, **k: (a, k); print(N().lam(1, 2, z=3), N().lam(*[1, 2], **{'q': 3}))
print(sys.getrefcount(N), sys.getsizeof(N), sys.getsizeof(N()), sys.getsizeof(b))
class R:
    def __repr__(self): return 5
try: repr(R())
except TypeError as e: print(e)
class R:
    def __init__(self): return 5
try: R()
except TypeError as e: print(e)
class R:
    def __len__(self): return -1
try: len(R())
except ValueError as e: print(e)
class R:
    def __bool__(self): return 2
try: bool(R())
except TypeError as e: print(e)
class R:
    def __iter__(self): return 2
try: iter(R())
except TypeError as e: print(e)
class R:
    __hash__ = None
try: hash(R())
except TypeError as e: print(e)
class R:
    __iter__ = None
    __contains__ = None
try: 1 in R()
except TypeError as e: print(e)
try: iter(R())
except TypeError as e: print(e)
class E:
    def __eq__(self, o): return True
print(E.__hash__, E() == 1, 1 == E(), E() != 1)
try: {E(): 1}
except TypeError as e: print(e)
