# Attributes, methods and globals read again and again while classes, instances and modules change.
class A:
    def m(self): return 'A.m'
    x = 1
class B(A): pass
def get(o): return o.x, o.m()
def setx(o, v): o.x = v
b = B()
for i in range(5): print(get(b), end=' ')
b.x = 2; print(get(b))
A.m = lambda self: 'new m'; print(get(b))
b.m = lambda: 'own m'; print(get(b), get(B()))
del b.m; print(get(b))
B.x = property(lambda self: 'prop', lambda self, v: print('set', v)); print(get(b)); setx(b, 5)
del B.x; print(get(b)); setx(b, 6); print(get(b), b.__dict__); setx(b, 7); print(b.__dict__, get(b))
b.__class__ = A; print(get(b))
def g(): return len, zz
zz = 1
for i in range(3): g()
len = 5; print(g()[0]); del len; print(g()[0] is __builtins__.len)
zz = 2; print(g()[1]); del zz
try: g()
except NameError as e: print(e)
zz = 3; print(g()[1])
import builtins; builtins.yy = 9
def h(): return yy
print(h(), h()); builtins.yy = 10; print(h()); yy = 11; print(h()); del yy; print(h()); del builtins.yy
try: h()
except NameError as e: print(e)
class S:
    __slots__ = ('a', '__dict__')
s = S(); s.a = 1
def ga(o): return o.a
print(ga(s), ga(s)); 
class T: pass
ts = []
for n in range(40):
    t = T()
    for k in range(n): setattr(t, 'k%d' % k, k)
    t.a = n; ts.append(t)
print([ga(t) for t in ts], sum(map(ga, ts)))
for t in ts: t.a = -t.a
print([ga(t) for t in ts][-1], list(ts[3].__dict__))
class D:
    def __del__(self): print('del', holder.v is not self)
class H: pass
holder = H()
def put(v): holder.v = v
for i in range(3): put(D())
put(None)
class M(type):
    def __getattribute__(c, n): return 'meta ' + n
class C(metaclass=M): pass
def gx(o): return o.foo
print(gx(C)); 
class G: 
    def __getattr__(self, n): return 'dyn ' + n
gg = G(); print(gx(gg), gx(gg)); gg.foo = 1; print(gx(gg)); G.__getattribute__ = lambda s, n: 'all'; print(gx(gg))
