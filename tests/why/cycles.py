import gc
import sys
import weakref


class Node:
    pass


gc.disable()
a = Node()
b = Node()
a.other = b
b.other = a
w = weakref.ref(a)
print(sys.getrefcount(a) - 1)
del a
print(sys.getrefcount(b) - 1)
del b
print(1)
gc.collect()
print(w() is None)
