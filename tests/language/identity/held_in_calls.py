# what calls, classes, descriptors and generators hold while they run: the counts seen in there
import gc, sys
gc.disable()


def R(x):
    n = sys.getrefcount(x)
    return n if n < 90 else 'many'


class D:
    def __get__(self, o, t=None): print('  get', R(self), R(o) if o is not None else None); return 1
    def __set__(self, o, v): print('  set', R(self), R(o), R(v))
    def __delete__(self, o): print('  delete', R(self), R(o))
    def __set_name__(self, o, n): print('  set_name', R(self), R(o) > 0)
class M(type):
    def __new__(m, n, b, ns, **k): print('  mnew', R(m), R(b), R(ns), R(n)); return super().__new__(m, n, b, ns)
    def __init__(c, n, b, ns, **k): print('  minit', R(c), R(b), R(ns))
    def __call__(c, *a, **k): print('  mcall', R(c), R(a)); return super().__call__(*a, **k)
    @classmethod
    def __prepare__(m, n, b, **k): print('  prep', R(m), R(b)); return {}
class C(metaclass=M):
    d = D()
    x = 1
    def __new__(cls, *a, **k): print('  new', [R(i) for i in a], R(k)); return super().__new__(cls)
    def __init__(self, *a, **k): print('  init', R(self), [R(i) for i in a], R(k))
    def __init_subclass__(cls, **k): print('  isub', R(cls))
    def meth(self, *a): print('  meth', R(self), R(C.meth), [R(i) for i in a])
    @classmethod
    def cm(cls, *a): print('  cm', R(cls), [R(i) for i in a])
    @staticmethod
    def sm(*a): print('  sm', [R(i) for i in a])
    @property
    def p(self): print('  p', R(self)); return 1
    @p.setter
    def p(self, v): print('  pset', R(self), R(v))
    @p.deleter
    def p(self): print('  pdel', R(self))
    def __getattribute__(self, n): print('  gattr', R(self), R(n) > 0); return super().__getattribute__(n)
    def __setattr__(self, n, v): print('  sattr', R(self), R(v)); super().__setattr__(n, v)
    def __delattr__(self, n): print('  dattr', R(self)); super().__delattr__(n)
    def __class_getitem__(cls, i): print('  cgi', R(cls), R(i)); return 1
    def __del__(self): print('  del', R(self))
v = object()
c = C(v, 1)
c2 = C(v, k=v)
c.meth(v); m = c.meth; m(v); C.meth(c, v); c.cm(v); C.cm(v); cm = C.cm; cm(v); c.sm(v); C.sm(v)
c.p; c.p = v; del c.p
c.d; c.d = v; del c.d; C.d
c.q = v; c.q; del c.q
getattr(c, 'q', None); setattr(c, 'z', v); delattr(c, 'z'); hasattr(c, 'nope')
C[v]; C[1]
c.meth(*[v]); c.meth(*(v,)); c.cm(*[v]); c.meth(*[v], **{})
class S(C): pass
s = S(); s.meth(v); super(S, s).meth(v)
type('T', (C,), {'a': v}); gc.collect()
C.__call__(v)
object.__getattribute__(c, 'p'); C.p.fget(c); C.p.__get__(c)
del c, c2, s, m
def g(a, *b, k=None, **kw): print('  g', R(a), R(b), R(kw), R(k))
g(v); g(v, v); g(v, k=v, z=v); g(*[v, v]); g(**{'a': v}); g(*(v,), **{'z': v}); h = lambda *a: g(*a); h(v)
def gen(a):
    print('  gen', R(a)); x = yield a
    print('  sent', R(x)); yield x
i = gen(v); next(i); i.send(v); i.close()
for x in gen(v): break
try: raise ValueError(v)
except ValueError as e: print(R(e), R(e.args), R(e.args[0]), R(e.__traceback__))
def ff():
    try: raise KeyError(v)
    finally: print('  fin', R(v))
try: ff()
except KeyError as e: print(R(e), R(e.__traceback__.tb_next))
import weakref
class W: pass
w = W(); r = weakref.ref(w, lambda r: print('  cb', R(r))); print(R(r)); del w
w = W(); weakref.finalize(w, g, v); del w
w = W(); pr = weakref.proxy(w, lambda r: print('  pcb', R(r))); del w
with open(__file__) as fh: print(R(fh))
import contextlib
@contextlib.contextmanager
def cmx(a): print('  cmx', R(a)); yield a
with cmx(v) as q: print(R(q))
match [v, v]:
    case [a, b]: print(R(a))
print([R(x) for x in [v, v]], {R(x): R(x) for x in (v,)}, list(R(x) for x in [v]))
exec('print(R(v), R(R))', {'R': R, 'v': v}); eval('R(v)')
