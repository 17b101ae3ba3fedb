import sys
R = sys.getrefcount
class C:
    def __init__(self, x):
        print('init', R(self), R(x))
        self.x = x
    def m(self, y): print('m', R(self), R(y)); return y
    def __eq__(self, o): print('eq', R(self), R(o)); return True
    def __add__(self, o): print('add', R(self), R(o)); return self
    def __getitem__(self, i): print('get', R(self), R(i)); return i
    def __setitem__(self, i, v): print('set', R(self), R(i), R(v))
    def __call__(self, x, k=None): print('call', R(self), R(x), k and R(k))
    def __getattr__(self, n): print('ga', R(self)); return n
    @property
    def p(self): print('p', R(self)); return 1
    @p.setter
    def p(self, v): print('ps', R(self), R(v))
    def __repr__(self): print('repr', R(self)); return 'C'
    def __len__(self): print('len', R(self)); return 3
    def __contains__(self, x): print('contains', R(self), R(x)); return True
    def __hash__(self): print('hash', R(self)); return 1
    def __iter__(self): print('iter', R(self)); return iter([1])
    def __enter__(self): print('enter', R(self)); return self
    def __exit__(self, *a): print('exit', R(self))
    def __bool__(self): print('bool', R(self)); return True
    def __lt__(self, o): print('lt', R(self), R(o)); return True
    def __format__(self, s): print('format', R(self)); return 'F'
    def __str__(self): print('str', R(self)); return 'S'
    def __index__(self): print('index', R(self)); return 1
    def __del__(self): print('del', R(self))
    def __delattr__(self, n): print('delattr', R(self))
    def __setattr__(self, n, v): object.__setattr__(self, n, v) if n == 'x' else print('setattr', R(self), R(v))
o = object()
print(R(C), R(o))
c = C(o)
print(R(C), R(o), R(c))
C(x=o)
C(object())
c.m(o); c.m(object()); c.m(y=o)
f = c.m; print(R(c)); f(o); del f
c == o; c + o; c[o]; c[o] = o
c(o); c(o, k=o); c.zork; c.p; c.p = o; repr(c); len(c); o in c; hash(c); iter(c); bool(c); c < o; format(c); str(c); [1,2][c]; del c.foo; c.foo = o
with c: pass
for i in c: pass
f'{c}'; f'{c!r}'; print(c); '%s' % c
{c: 1}; {c}
max(c, c); sorted([c, c]); isinstance(c, C)
class D(C):
    def __init__(self, x): super().__init__(x); print('D', R(self), R(x))
    def m(self, y): return super().m(y)
d = D(o); d.m(o)
print(R(D), R(C))
class S:
    __slots__ = ('a',)
    def __new__(cls, v): print('new', R(v)); r = super().__new__(cls); print(R(r)); return r
    def __init__(self, v): print('sinit', R(self), R(v)); self.a = v
s = S(o); print(R(s), R(S), R(o))
x = D(*[o]); y = D(**{'x': o})
print(R(o))
def g(a, k): print('g', R(a), R(k))
g(o, o); g(*(o, o)); g(a=o, k=o); g(**{'a': o, 'k': o}); list(map(g, [o], [o]))
