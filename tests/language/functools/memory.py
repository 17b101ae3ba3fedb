# counts and cycles of partials, caches and keys
import gc
import sys
import weakref
from functools import partial, lru_cache, cmp_to_key


class T:
    def __del__(self):
        print("del")


t = T()
p = partial(print, t, key=t)
print(sys.getrefcount(t), gc.is_tracked(p))
q = partial(p, t)
print(sys.getrefcount(t))
del p
print(sys.getrefcount(t))
t.q = q
w = weakref.ref(t)
del t, q
print(gc.collect() > 0, w())


@lru_cache(maxsize=2)
def f(x, y=0):
    return x


t = T()
f(t)
f(t, y=1)
print(sys.getrefcount(t), sys.getrefcount(f))
t.f = f
w = weakref.ref(t)
del t
gc.collect()
print(w() is not None)
f.cache_clear()
print(gc.collect() >= 0, w())


def make():
    @lru_cache
    def g(x):
        return g, x
    g(T())
    return weakref.ref(g)


w = make()
print(gc.collect() > 0, w())
k = cmp_to_key(lambda a, b: 0)
x = k([])
x.obj.append(x)
w = gc.is_tracked(x)
del x, k
print(w, gc.collect() > 0)
deep = partial(int)
for i in range(5000):
    deep = partial(partial, deep)
del deep
print("done")
