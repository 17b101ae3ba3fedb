# methods that change an array
from array import array


def tried(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


a = array("i", [1, 2, 3])
a.append(4)
a.extend([5, 6])
a.extend(array("i", [7]))
a.extend(a)
a.insert(0, 0)
a.insert(-1, 70)
a.insert(100, 71)
a.insert(-100, -1)
print(a, len(a))
print(a.pop(), a.pop(0), a.pop(-2), tried(a.pop, 50), tried(a.pop, -50), tried(a.pop, "x"), tried(array("i").pop))
a.remove(3)
print(a, tried(a.remove, 99), tried(a.remove, "x"), a.count(5), a.count(5.0), a.count("x"), a.index(5), a.index(5, 6), a.index(1, -5), tried(a.index, 5, 0, 2), tried(a.index, 99))
a.reverse()
print(a)
a.byteswap()
print(a[:3], array("b", [1, 2]).byteswap(), array("u", "a").reverse())
a = array("h", [1, 2])
a.fromlist([3, 4])
print(a, tried(a.fromlist, (1,)), tried(a.fromlist, [5, "x"]), tried(a.fromlist, [5, 10 ** 6]), a, a.fromlist([]))
a.frombytes(b"ab")
print(a, tried(a.frombytes, b"abc"), tried(a.frombytes, "ab"), tried(a.frombytes, 5), a.tobytes(), a.tolist())
a.frombytes(memoryview(a.tobytes())[0:2])
a.frombytes(a)
print(a)
u = array("u", "ab")
u.fromunicode("cd")
print(u, u.tounicode(), tried(u.fromunicode, 5), tried(u.append, "xy"), tried(u.append, 5), tried(a.fromunicode, "x"), tried(a.tounicode), u.tolist())
print(tried(a.append, "x"), tried(a.append), tried(a.append, 1, 2), tried(a.append, 10 ** 5), tried(a.insert, 0), tried(a.insert, "x", 1), tried(a.insert, 0, "x"))
print(tried(a.extend, 5), tried(a.extend, array("d", [1.0])), tried(a.extend, [1, "x", 2]), a)
a += array("h", [8])
a *= 2
print(a, a * 0, 2 * array("b", [1]), a[:1] * -1, tried(lambda: a * "x"), tried(lambda: a * 1.0))
print(tried(lambda: a + 5), tried(lambda: a + [1]), tried(lambda: a + array("d")), tried(a.__iadd__, [1]), tried(a.__iadd__, array("d")), a[:2] + a[-2:])


class Grow:
    def __index__(self):
        a.clear() if hasattr(a, "clear") else a.pop()
        return 5


a = array("i", [1, 2, 3])
a[2] = 9
print(tried(a.__setitem__, 2, Grow()), a)
a.append(Grow())
print(a)
