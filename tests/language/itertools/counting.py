# count and repeat
from itertools import count, repeat, islice
import sys


def take(n, it):
    return list(islice(it, n))


print(take(3, count()), take(3, count(5)), take(3, count(-2, 3)), take(3, count(1.5)), take(3, count(0, -1)), take(3, count(step=2)), take(2, count(start=9)))
print(take(3, count(2**63 - 2)), take(2, count(2**70)), take(3, count(1, 0.5)), take(2, count(1j, 2)), take(2, count(True)))
print(count(), count(3), count(3, 1), count(3, 2), count(1.5), count(1.5, 1), count(2**64), count(-5), count(10, 1.0))
for bad in (lambda: count("a"), lambda: count(1, None), lambda: count(1, 2, 3), lambda: count([]), lambda: count(x=1)):
    try:
        bad()
    except TypeError as e:
        print(e)
c = count(2**63 - 1)
print(repr(c), next(c), next(c), repr(c))
for c in (count(3), count(2.5), count(1, 2)):
    next(c)
    print(c.__reduce__())


class I(int):
    def __repr__(self):
        return f"I{int(self)}"


print(take(2, count(I(3), I(2))), count(I(3)), count(I(3), I(2)))
print(list(repeat("x", 3)), list(repeat(1, 0)), list(repeat(1, -5)), take(2, repeat(None)), list(repeat(object=5, times=2)))
print(repeat(1), repeat("a", 4), repeat([1], times=-1), list(map(pow, range(4), repeat(2))))
for bad in (lambda: repeat(), lambda: repeat(1, "a"), lambda: repeat(1, 2.5), lambda: repeat(1, 2, 3), lambda: repeat(1, None), lambda: repeat(1, 2**80)):
    try:
        bad()
    except (TypeError, OverflowError) as e:
        print(type(e).__name__, e)
r = repeat("q", 3)
next(r)
print(r, r.__length_hint__(), r.__reduce__(), repeat(7).__reduce__())
try:
    repeat(7).__length_hint__()
except TypeError as e:
    print(e)
x = []
r = repeat(x, 2)
print(sys.getrefcount(x), sys.getsizeof(r), sys.getsizeof(count()), len(list(r)), sys.getrefcount(x))
r = repeat(0)
r = repeat(r, 1)
print(next(next(r)))


class N:
    def __index__(self):
        return 2


print(list(repeat(1, N())))
