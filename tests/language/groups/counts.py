# References that groups and except* hold.
import gc
import sys
import weakref


class E(Exception):
    pass


def f():
    leaf = E('x')
    ref = weakref.ref(leaf)
    try:
        raise ExceptionGroup('g', [leaf, ValueError(1)])
    except* E as e:
        print(sys.getrefcount(leaf), sys.getrefcount(e))
    except* ValueError as e:
        print(sys.getrefcount(e))
    print(sys.getrefcount(leaf))
    del leaf
    print(ref() is None)


f()
print(gc.collect())
leaf = E('y')
g = ExceptionGroup('g', [leaf])
print(sys.getrefcount(leaf), sys.getsizeof(g), sys.getsizeof(BaseExceptionGroup('b', [KeyboardInterrupt()])))
a = g.subgroup(E)
print(a is g, sys.getrefcount(g))
h = ExceptionGroup('h', [leaf, ValueError()])
a, b = h.split(E)
print(sys.getrefcount(leaf), sys.getrefcount(a), sys.getrefcount(b))
del a, b, h, g
print(sys.getrefcount(leaf))
g = ExceptionGroup('cycle', [leaf])
leaf.group = g
ref = weakref.ref(leaf)
del leaf, g
print(gc.collect() > 0, ref() is None)
