from operator import itemgetter
import sys

print(itemgetter(1)("abc"), itemgetter(1, 0)("abc"), itemgetter("k")({"k": 5}), itemgetter(-1)([1, 2]), itemgetter(slice(1, 3))("abcd"), itemgetter(0, 0)((7,)), itemgetter(1)((1, 2)))
print(sorted([("b", 1), ("a", 2)], key=itemgetter(0)), list(map(itemgetter("x"), [{"x": 1}, {"x": 2}])), itemgetter(True)("ab"), itemgetter(None)({None: 1}))
print(itemgetter(1), itemgetter(1, "a"), itemgetter(slice(2)), repr(itemgetter((1, 2))))
for bad in (lambda: itemgetter(), lambda: itemgetter(1)(), lambda: itemgetter(1)("a", "b"), lambda: itemgetter(x=1), lambda: itemgetter(1)(obj="ab"), lambda: itemgetter(1)(5), lambda: itemgetter("a")([1]),
            lambda: type("S", (itemgetter,), {})):
    try:
        bad()
    except TypeError as e:
        print(e)
for bad in (lambda: itemgetter(5)("a"), lambda: itemgetter(5)((1,)), lambda: itemgetter("q")({}), lambda: itemgetter(0, 9)("a"), lambda: itemgetter(-3)((1, 2))):
    try:
        bad()
    except (IndexError, KeyError) as e:
        print(type(e).__name__, e)


class C:
    def __getitem__(self, key):
        print("get", key)
        if key == 13:
            raise ValueError("thirteen")
        return key


print(itemgetter(1, 2)(C()), itemgetter((3, 4))(C()))
try:
    itemgetter(1, 13, 2)(C())
except ValueError as e:
    print(e)
r = itemgetter(3, 4).__reduce__()
print(r[0] is itemgetter, r[1], itemgetter(5).__reduce__()[1], r[0](*r[1])(range(10)))
t = object()
g = itemgetter(t)
print(sys.getrefcount(t), g({t: 1}), sys.getsizeof(g))
del g
print(sys.getrefcount(t))


class R:
    def __repr__(self):
        return repr(rec)


rec = itemgetter(R())
print(rec)


class T(tuple):
    def __getitem__(self, i):
        return "own"


print(itemgetter(0)(T((1,))))
