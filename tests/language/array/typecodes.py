# every typecode: size, limits, what an array takes
from array import array, typecodes, ArrayType
import sys


def tried(f, *args, **kw):
    try:
        return f(*args, **kw)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(typecodes, ArrayType is array, array.__module__, array)
for c in typecodes:
    a = array(c)
    print(c, a.itemsize, a.typecode, sys.getsizeof(a), a, memoryview(a).format, len(a))
for c in "bBhHiIlLqQ":
    bits = array(c).itemsize * 8
    high = (1 << bits - c.islower()) - 1
    low = -high - 1 if c.islower() else 0
    print(c, array(c, [low, high]))
    for v in (high + 1, low - 1, 2 ** 15, 2 ** 31, -2 ** 31 - 1, 2 ** 32, 2 ** 63, 2 ** 64, -2 ** 63 - 1, 10 ** 30):
        print("  ", v, tried(array, c, [v]))
    print(c, tried(array, c, ["1"]), tried(array, c, [1.0]), tried(array, c, [None]), tried(array, c, [True]))
for c in "fd":
    print(c, array(c, [1.5, 2, True, 0.1]), tried(array, c, ["x"]), tried(array, c, [10 ** 400]), array(c, [1e300, float("inf")]))
print(array("u", "héllo €😀"), array("u", ["a", "b"]), tried(array, "u", [1]), tried(array, "u", ["ab"]), tried(array, "u", [""]), tried(array, "u", b"abcd"))
for args in [(), (5,), ("x",), ("ii",), ("",), ("i", 5), ("i", "abc"), ("b", "abc"), ("i", b"abc"), ("i", [1], 2), ("i", array("u", "a")), ("u", array("i", [1])), ("é",)]:
    print(args, tried(array, *args))
print(tried(array, "i", x=1), tried(array, typecode="i"))
print(array("i", b"\1\0\0\0"), array("b", bytearray(b"ab")), array("i", array("b", [1, 2])), array("d", array("f", [0.5])), array("i", range(4)), array("i", (1, 2)), array("i", {3: 4}))
print(array("h", (x * x for x in range(6))), array("i", array("i", [7])), array("B", memoryview(b"xyz")))


class Index:
    def __index__(self):
        return 9


class Float:
    def __float__(self):
        return 2.5


print(array("b", [Index()]), array("Q", [Index()]), array("d", [Index(), Float()]), tried(array, "i", [Float()]))
