# counts, sizes, cycles
import gc
import sys
import weakref
from collections import OrderedDict


class K:
    pass


k, v = K(), K()
od = OrderedDict()
od[k] = v
print(sys.getrefcount(k), sys.getrefcount(v))
od[k] = v
print(sys.getrefcount(k), sys.getrefcount(v))
it = iter(od)
print(sys.getrefcount(k), sys.getrefcount(od))
del it
od.move_to_end(k)
c = od.copy()
print(sys.getrefcount(k), sys.getrefcount(v))
del c, od[k]
print(sys.getrefcount(k), sys.getrefcount(v))
od[k] = v
print(od.popitem() == (k, v), sys.getrefcount(k))
print([sys.getsizeof(OrderedDict.fromkeys(range(n))) for n in (0, 1, 5, 6, 10, 11, 50)])
print([sys.getsizeof(OrderedDict.fromkeys("abcdefgh"[:n])) for n in (1, 5, 6, 8)], sys.getsizeof(iter(od)), OrderedDict.__basicsize__)
od["self"] = od
w = weakref.ref(od)
gc.collect()
del od
print(gc.collect(), w())
od = OrderedDict()
print(gc.is_tracked(od), repr(od))
od.x = 1
print(od.__dict__, od.x)


class D:
    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return f"D{self.n}"

    def __del__(self):
        print("del", self.n, list(od))


od = OrderedDict((i, D(i)) for i in range(3))
od.clear()
od = OrderedDict((D(i), i) for i in range(2))
keys = len(od)
od.popitem()
od = {}
deep = None
for i in range(20000):
    deep = OrderedDict(a=deep)
del deep
print("done", keys)
