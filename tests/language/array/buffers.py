# arrays show their memory; while they do their size is fixed
from array import array
import gc
import sys


def tried(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


a = array("i", [1, 2, 3])
m = memoryview(a)
print(m.format, m.itemsize, m.shape, m.nbytes, m[1], m.tolist(), m.readonly, m.obj is a)
m[1] = 50
m[::2] = array("i", [7, 8])
print(a, tried(a.append, 1), tried(a.pop), tried(a.extend, [1]), tried(a.insert, 0, 1), tried(a.remove, 7), tried(a.frombytes, b"abcd"), tried(a.fromlist, [1]))
print(tried(a.__iadd__, array("i", [1])), tried(a.__imul__, 2), tried(a.__delitem__, 0), tried(a.__setitem__, slice(0, 1), array("i")), a.__imul__(1))
print(tried(a.fromlist, []), tried(a.extend, []), a.reverse(), a.byteswap(), a.byteswap(), a)
a[0:1] = array("i", [4])
m.release()
a.append(5)
print(a, bytes(a[:1]), bytearray(array("H", [1, 2])), b"".join([array("b", [65, 66])]), b"AB".find(array("b", [66])), bytes(array("d")))
print(memoryview(array("u", "ab")).format, memoryview(array("u", "ab")) == memoryview(array("u", "ab")), tried(memoryview(array("u", "a")).tolist))
print(memoryview(array("d", [1.5, 2.5])).cast("B").cast("d").tolist(), memoryview(array("b", [1, 2, 3, 4])).cast("b", [2, 2]).tolist())
sizes = []
a = array("i")
for i in range(40):
    a.append(i)
    sizes.append(sys.getsizeof(a))
print(sizes)
sizes = []
while len(a):
    del a[-3:]
    sizes.append(sys.getsizeof(a))
print(sizes)
print([sys.getsizeof(x) for x in (array("i", [1, 2, 3]), array("i", iter([1, 2, 3])), array("i", b"1234"), array("i", array("i", [1])), array("d", [1.0]) * 3, array("u", "abc"))])
print(gc.is_tracked(a), sys.getsizeof(iter(a)))


class File:
    def __init__(self, data=b""):
        self.data = data

    def write(self, b):
        self.data += b

    def read(self, n):
        part, self.data = self.data[:n], self.data[n:]
        return part


f = File()
array("h", [1, 2, 3]).tofile(f)
print(f.data, tried(array("h").tofile, 5), tried(array("h").fromfile, 5, 1))
a = array("h")
a.fromfile(f, 2)
print(a, tried(a.fromfile, f, 2), a, tried(a.fromfile, f, -1), a.__copy__() == a, a.__deepcopy__({}) is a)
print(a.__reduce_ex__(2), a.__reduce_ex__(4)[1:])
