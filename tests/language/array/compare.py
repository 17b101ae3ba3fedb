# comparison goes by items, whatever the typecodes
from array import array


def tried(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


i, l, d, u = array("i", [1, 2, 3]), array("l", [1, 2, 3]), array("d", [1.0, 2.0, 3.0]), array("u", "abc")
print(i == l, i == d, i == u, i != d, i < array("i", [1, 2, 4]), i < array("i", [1, 2]), i <= i, i > array("b", [1]), i >= d, u < array("u", "abd"))
print(i == [1, 2, 3], i != [1, 2, 3], tried(lambda: i < [1]), tried(lambda: i < u), tried(lambda: i > 5))
n = array("d", [float("nan")])
print(n == n, n != n, n < n, n == array("d", [float("nan")]), array("f", [0.0]) == array("f", [-0.0]))
print(array("i") == array("u"), array("i") < array("i"), array("i") <= array("i"), array("b", [-1]) == array("B", [255]), array("b", [-1]) < array("B", [255]))
print(array("Q", [2 ** 63]) == array("d", [2.0 ** 63]), array("Q", [2 ** 64 - 1]) > array("q", [-1]), array("i", [1]).__eq__(5))


class Any:
    def __eq__(self, other):
        print("asked", other)
        return other == 2


print(i.index(Any()), i.count(Any()), Any() in i)
i.remove(Any())
print(i, tried(array("i").index, Any()))


class Sub(array):
    pass


s = Sub("i", [1, 3])
s.name = "sub"
print(s, s == i, type(s + s), type(s[:1]), type(s * 2), s.name, s.__dict__, Sub("b", b"ab").tobytes(), isinstance(s, array))
