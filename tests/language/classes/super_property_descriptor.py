class A:
    attr = 'A.attr'
    def f(self): return ['A.f']
    @classmethod
    def c(cls): return ['A.c', cls.__name__]
    @staticmethod
    def s(): return 'A.s'
    @property
    def p(self): return 'A.p'
    def __getitem__(self, i): return ('A', i)
class B(A):
    attr = 'B.attr'
    def f(self): return ['B.f'] + super().f()
    @classmethod
    def c(cls): return ['B.c'] + super().c()
    @staticmethod
    def s(): return 'B.s'
    @property
    def p(self): return 'B.p ' + super().p
    def __getitem__(self, i): return ('B',) + super().__getitem__(i)
class C(A):
    def f(self): return ['C.f'] + super().f()
    @classmethod
    def c(cls): return ['C.c'] + super().c()
class D(B, C):
    def f(self): return ['D.f'] + super().f()
    @classmethod
    def c(cls): return ['D.c'] + super().c()
    def g(self): return super(B, self).f(), super(B, self).attr, super(D, self).s()
    def h(self):
        def inner(): return super(D, self).f()
        return inner()
    def k(self): return [super(D, self).f() for _ in range(1)]
    def no(self): return super().nope
    def sup(self): return super()
d = D()
print(d.f(), d.c(), D.c(), d.g(), d.h(), d.k(), d.p, d[3])
try: d.no()
except AttributeError as e: print(e)
s = d.sup(); print(s.__thisclass__, s.__self__ is d, s.__self_class__, s.f(), s.attr, type(s.f), s.__class__)
u = super(D); print(u, u.__get__(d).f(), u.__self__)
try: super(D, 5)
except TypeError as e: print(e)
try: super(5, 5)
except TypeError as e: print(e)
def free(self): return super().f()
try: free(d)
except RuntimeError as e: print(e)
class E(A):
    def f(self):
        del self
        return super().f()
try: E().f()
except RuntimeError as e: print(e)
class F(A):
    def f(*args): return super().f()
try: F().f()
except RuntimeError as e: print(e)
class G(A):
    def f(self):
        x = lambda: (self, __class__)
        return x()[1], super().f()
print(G().f())
class Prop:
    def __init__(self): self._x = 0
    def getx(self): print('get'); return self._x
    def setx(self, v): print('set', v); self._x = v
    def delx(self): print('del'); del self._x
    x = property(getx, setx, delx, 'doc of x')
    y = property(lambda self: 5)
    z = property()
    @property
    def w(self): 'w doc'
    @w.setter
    def w(self, v): print('w set', v); return 17
p = Prop(); p.x = 3; print(p.x, Prop.x.__doc__, Prop.w.__doc__, Prop.x.fget.__name__, Prop.x.fset is Prop.setx, Prop.z.fget); del p.x
p.w = 1; print(setattr(p, 'w', 2), delattr.__name__)
for n in ('y', 'z'):
    for f in (lambda: getattr(p, n), lambda: setattr(p, n, 1), lambda: delattr(p, n)):
        try: print(f())
        except AttributeError as e: print(e)
print(isinstance(Prop.x, property), Prop.x.__isabstractmethod__, Prop.y.getter(lambda s: 6).fget(p), property(None).__doc__)
class Sub(property):
    def __get__(self, o, t=None): return 'sub' if o is None else super().__get__(o, t)
class UseSub:
    @Sub
    def q(self): 'qd'; return 'q'
    @q.setter
    def q(self, v): print('q', v)
print(UseSub.q, UseSub().q, type(UseSub.__dict__['q']), UseSub.__dict__['q'].__doc__); UseSub().q = 1
sm = staticmethod(len); cm = classmethod(print)
print(sm, cm, sm.__func__, sm.__wrapped__, sm([1]), sm.__get__(None, int), sm.__name__, sm.__doc__[:10])
class Desc:
    def __init__(self, n): self.n = n
    def __get__(self, o, t): return (self.n, o is not None, t.__name__)
class NonData: x = Desc('nd')
n = NonData(); print(n.x, NonData.x); n.__dict__['x'] = 1; print(n.x)
class Data(Desc):
    def __set__(self, o, v): o.__dict__['x'] = ('set', v)
class HasData: x = Data('d')
h = HasData(); h.x = 5; print(h.x, h.__dict__)
try: del h.x
except AttributeError as e: print(e)
class GetAttribute:
    def __getattribute__(self, n):
        if n == 'boom': raise AttributeError('boom!')
        return object.__getattribute__(self, n) if n.startswith('_') else 'ga:' + n
    def __getattr__(self, n): return 'fallback:' + n
g = GetAttribute(); print(g.foo, g.boom, g.__class__)
class SetAttr:
    def __setattr__(self, n, v): print('setattr', n); super().__setattr__(n, v * 2)
    def __delattr__(self, n): print('delattr', n); super().__delattr__(n)
s = SetAttr(); s.a = 2; print(s.a); del s.a
try: del s.a
except AttributeError as e: print(e)
print(d.f.__self__ is d, d.f.__func__ is D.f, D.f.__qualname__, d.f.__name__, [].append.__qualname__, [].append.__self__, list.append.__qualname__, dict.fromkeys.__qualname__, object.__init__.__qualname__, d.__init__.__qualname__)
print(len.__module__, len.__name__, len.__doc__[:20], len.__self__.__name__)
def fn(a, b: int = 3, *, c=4) -> str: 'fdoc'; return a
print(fn.__defaults__, fn.__kwdefaults__, fn.__annotations__, fn.__doc__, fn.__module__, fn.__closure__, fn.__dict__, fn.__code__.co_name)
fn.__defaults__ = (9,); fn.x = 1; fn.__name__ = 'renamed'; print(repr(fn)[:12], fn(1), fn.__dict__, fn.__name__, fn.__qualname__)
fn.__doc__ = 'new'; del fn.__defaults__; print(fn.__doc__, fn.__defaults__)
F = type(fn); print(F(fn.__code__, {}, 'nn', (1, 2)).__name__, F(fn.__code__, {})(5, 6, c=1))
try: F(fn.__code__)
except TypeError as e: print(e)
