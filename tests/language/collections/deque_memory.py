# counts, sizes, weak references and cycles of deques
import gc
import sys
import weakref
from collections import deque


class T:
    pass


t = T()
d = deque([t] * 5)
print(sys.getrefcount(t))
d.pop()
print(sys.getrefcount(t))
d.rotate(2)
e = d.copy()
print(sys.getrefcount(t), sys.getrefcount(d))
it = iter(d)
print(sys.getrefcount(d), sys.getrefcount(t))
del it, e
d.clear()
print(sys.getrefcount(t))
for n in (0, 1, 31, 32, 33, 64, 65, 96, 97, 200):
    print(n, sys.getsizeof(deque(range(n))), end=" ")
print()
d = deque()
for i in range(500):
    d.append(i)
print(sys.getsizeof(d))
while d:
    d.popleft()
print(sys.getsizeof(d), sys.getsizeof(iter(d)), deque.__basicsize__, deque.__itemsize__)
w = weakref.ref(d)
print(w() is d)
del d
print(w())
gc.collect()
d = deque()
d.append(d)
w = weakref.ref(d)
del d
print(w() is not None, gc.collect(), w())
print(gc.is_tracked(deque()), gc.get_referents(deque([1, "x", 2])))
deep = None
for i in range(30000):
    deep = deque([deep])
del deep
print("done")
