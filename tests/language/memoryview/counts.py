# who holds what: the managed buffer holds the object, views hold the managed buffer
import gc
import sys

b = bytes(20)
before = sys.getrefcount(b)
m = memoryview(b)
print(sys.getrefcount(b) - before)
n = m[2:]
k = memoryview(m)
c = m.cast("i")
print(sys.getrefcount(b) - before, sys.getrefcount(m))
mb = gc.get_referents(m)
print([type(x).__name__ for x in mb], sys.getrefcount(mb[0]), sys.getsizeof(mb[0]), gc.is_tracked(m), gc.is_tracked(mb[0]))
print(gc.get_referents(n)[0] is mb[0], gc.get_referents(mb[0])[0] is b)
for v in (m, n, k, c):
    v.release()
print(sys.getrefcount(b) - before, gc.get_referents(mb[0]), gc.is_tracked(mb[0]))
it = iter(memoryview(b))
print(sys.getrefcount(b) - before)
for x in it:
    pass
print(sys.getrefcount(b) - before)


class Holder(bytearray):
    pass


h = Holder(b"ab")
h.view = memoryview(h)
import weakref
gone = weakref.ref(h)
del h
print(gone() is None, gc.collect() > 0, gone() is None)
