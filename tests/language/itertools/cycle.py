from itertools import cycle, islice
import sys

print(list(islice(cycle("ab"), 5)), list(cycle([])), list(islice(cycle(iter([1])), 3)))
for bad in (lambda: cycle(), lambda: cycle(1), lambda: cycle("a", "b"), lambda: cycle(iterable="a")):
    try:
        bad()
    except TypeError as e:
        print(e)
c = cycle("abc")
r = c.__reduce__()
print(r[0] is cycle, r[2])
next(c)
print(c.__reduce__()[2])
next(c), next(c), next(c), next(c)
r = c.__reduce__()
print(r[2], list(r[1][0]))
d = cycle([9])
d.__setstate__((["x", "y"], True))
print(list(islice(d, 4)))
d = cycle([9])
d.__setstate__((["x"], False))
print(list(islice(d, 5)))
for state in (1, (), ([],), ((), 1), ([], "a"), ([], 1, 2)):
    try:
        d.__setstate__(state)
    except TypeError as e:
        print(e)


def g():
    yield 1
    yield 2
    raise ValueError("g")


c = cycle(g())
print(next(c), next(c))
for i in range(2):
    try:
        print(next(c))
    except ValueError as e:
        print(e)
x = []
c = cycle([x])
print(sys.getrefcount(x))
next(c)
print(sys.getrefcount(x))
next(c)
print(sys.getrefcount(x), sys.getsizeof(c))
