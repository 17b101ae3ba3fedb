from itertools import islice, count
import sys

print([list(islice(range(10), *a)) for a in ((3,), (2, 5), (1, None), (None,), (0, 10, 3), (2, None, 4), (None, None, None), (5, 2), (0,), (3, 3), (20,), (1, 8, None))])
msg = []
for a in ((-1,), ("a",), (1.5,), (1, -2), (-1, 3), (1, 2, 0), (1, 2, -1), (1, 2, "s"), ("a", 3), (None, "b"), (2**70,), (1, 2**70), (1, 2, 2**70)):
    try:
        islice([], *a)
        msg.append("ok")
    except ValueError as e:
        print(a, e)
print(msg)
for bad in (lambda: islice(), lambda: islice([]), lambda: islice([], 1, 2, 3, 4), lambda: islice(5, 3), lambda: islice([], 1, x=2)):
    try:
        bad()
    except TypeError as e:
        print(e)
it = iter(range(20))
print(list(islice(it, 3)), list(islice(it, 2, 4)), next(it))
it = iter(range(20))
s = islice(it, 1, 8, 3)
print(next(s), next(s), next(s), next(s, "end"), next(it))
it = iter(range(5))
print(list(islice(it, 0)), next(it))
c = count()
print(list(islice(c, 1, 3, 50)), next(c))


class I:
    def __index__(self):
        return 2


print(list(islice("abcdef", I())), list(islice("abcdef", I(), None, I())))
s = islice("abcdef", 1, 5, 2)
r = s.__reduce__()
print(r[0] is islice, r[1][1:], r[2])
next(s)
r = s.__reduce__()
print(r[1][1:], r[2])
list(s)
r = s.__reduce__()
print(list(r[1][0]), r[1][1:], r[2])
print(islice("ab", None).__reduce__()[1][1:])
s = islice("abcdef", 0, 6)
s.__setstate__(4)
print(list(s))
try:
    s.__setstate__("x")
except TypeError as e:
    print(e)
print(sys.getsizeof(s))


def g():
    try:
        yield from range(5)
    finally:
        print("closed")


s = islice(g(), 2)
print(list(s))
print("after")
