# filterfalse, takewhile, dropwhile, compress
from itertools import filterfalse, takewhile, dropwhile, compress
import sys

odd = lambda x: x % 2
print(list(filterfalse(odd, range(6))), list(filterfalse(None, [0, 1, "", "a"])), list(filterfalse(bool, [0, 1])))
print(list(takewhile(odd, [1, 3, 4, 5])), list(dropwhile(odd, [1, 3, 4, 5])), list(takewhile(odd, [])), list(dropwhile(odd, [1, 3])))
print(list(compress("ABCDEF", [1, 0, 1, 0, 1, 1])), list(compress("ABC", [1])), list(compress("A", [1, 1])), list(compress(data="ab", selectors=[[], [0]])))
for f in (filterfalse, takewhile, dropwhile, compress):
    for args in ((), (1,), (None, 3), (odd, [1], 2), (5, [1])):
        try:
            list(f(*args))
        except TypeError as e:
            print(f.__name__, e)
    try:
        f(x=1)
    except TypeError as e:
        print(e)
t = takewhile(odd, iter([1, 2, 3]))
print(next(t), next(t, "end"), next(t, "end"), t.__reduce__()[2])
t.__setstate__(0)
print(next(t, "end"))
d = dropwhile(odd, [1, 2, 3])
print(d.__reduce__()[2], next(d), d.__reduce__()[2], list(d))
d = dropwhile(odd, [1, 3, 5])
d.__setstate__(True)
print(list(d))
print([len(c.__reduce__()[1]) for c in (compress("a", [1]), filterfalse(None, []))], [sys.getsizeof(c) for c in (t, d, compress("a", [1]), filterfalse(None, []))])


class B:
    def __init__(self, v):
        self.v = v

    def __bool__(self):
        print("bool", self.v)
        if self.v is None:
            raise ValueError("no truth")
        return self.v


print(list(takewhile(lambda x: B(x), [True, False, True])))
print(list(dropwhile(lambda x: B(x), [True, False, True])))
print(len(list(filterfalse(None, [B(True), B(False)]))))
print(list(compress("abc", [B(True), B(False), B(True)])))
for f in (filterfalse, takewhile, dropwhile):
    it = f(lambda x: B(None), [1, 2])
    for i in range(3):
        try:
            next(it)
        except ValueError as e:
            print(e)
        except StopIteration:
            print("end")
