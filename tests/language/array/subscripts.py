# indices and slices
from array import array


def tried(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


def put(key, value):
    a[key] = value
    return a


def cut(key):
    del a[key]
    return a


a = array("i", range(10))
print(a[0], a[-1], a[3:6], a[::-2], a[8:2], a[-3:], a[2:100], type(a[1:2]), a[:] == a, a[:] is a)
print(tried(lambda: a[10]), tried(lambda: a[-11]), tried(lambda: a["x"]), tried(lambda: a[1.0]), tried(lambda: a[None]), tried(lambda: a[2 ** 70]), tried(lambda: a[::0]))
print(put(0, 5), put(-1, 6), tried(put, 10, 1), tried(put, 0, "x"), tried(put, "x", 1), tried(put, 0, 2 ** 40))
print(put(slice(0, 2), array("i", [7, 8, 9])), put(slice(5, 8), array("i")), put(slice(2, 2), array("i", [1, 2])), put(slice(20, 30), array("i", [3])))
print(tried(put, slice(0, 1), [1]), tried(put, slice(0, 1), 5), tried(put, slice(0, 1), array("d")), tried(put, slice(0, 1), b"abcd"))
print(put(slice(0, 6, 2), array("i", [0, 0, 0])), tried(put, slice(0, 6, 2), array("i", [1])), put(slice(None, None, -1), a), put(slice(0, 2), a))
print(cut(0), cut(-1), cut(slice(0, 2)), cut(slice(0, 9, 3)), cut(slice(None, None, -4)), tried(cut, 50), tried(cut, "x"), cut(slice(5, 2)))
print(cut(slice(None)), len(a))


class Index:
    def __index__(self):
        return 1


a = array("d", [1.5, 2.5, 3.5])
print(a[Index()], a[Index():], put(Index(), 9), cut(Index()), 1.5 in a, 9 in a, "x" in a, None in a)
print([x for x in a], list(reversed(a)), sorted(a), sum(a), max(a), dict(enumerate(a)), *a)
x, y = a
print(x, y, tried(iter(a).__next__), tried(hash, a), bool(a), bool(array("i")))
it = iter(a)
print(type(it), next(it), a.pop(), list(it), list(it))
match array("i", [1, 2]):
    case [p, q]:
        print("sequence", p, q)
print(tried(a.__setitem__, 0), tried(setattr, a, "typecode", "x"), tried(setattr, a, "z", 1))
