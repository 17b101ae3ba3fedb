# pairwise, starmap
from itertools import pairwise, starmap, repeat
import sys

print(list(pairwise("abcd")), list(pairwise("a")), list(pairwise("")), list(pairwise(iter(range(3)))))
for bad in (lambda: pairwise(), lambda: pairwise(1), lambda: pairwise("a", "b"), lambda: pairwise(iterable="a"), lambda: starmap(), lambda: starmap(pow),
            lambda: starmap(pow, 5), lambda: list(starmap(pow, [1])), lambda: list(starmap(5, [()])), lambda: list(starmap(pow, [(1,)])), lambda: starmap(pow, [], []),
            lambda: starmap(pow, iterable=[])):
    try:
        bad()
    except TypeError as e:
        print(e)
p = pairwise("abc")
first = next(p)
second = next(p)
print(first, second, next(p, "end"), next(p, "end"))
print(list(starmap(pow, [(2, 5), (3, 2)])), list(starmap(max, ["ab", [3, 1]])), list(starmap(lambda *a: a, [(), (1, 2), iter("xy")])))
s = starmap(divmod, iter([(7, 3)]))
print(s.__reduce__()[0] is starmap, s.__reduce__()[1][0], next(s), next(s, "end"))


def boom(a):
    raise ZeroDivisionError(a)


s = starmap(boom, [(1,), (2,)])
for i in range(3):
    try:
        next(s)
    except ZeroDivisionError as e:
        print("boom", e)
    except StopIteration:
        print("end")


def g():
    yield 1
    raise KeyError("g")


p = pairwise(g())
for i in range(2):
    try:
        next(p)
    except KeyError as e:
        print("key", e)
    except StopIteration:
        print("end")
x = []
p = pairwise([x, 1])
print(sys.getrefcount(x), next(p) == ([], 1), sys.getrefcount(x), next(p, 0), sys.getrefcount(x), sys.getsizeof(p), sys.getsizeof(s))


class Again:
    def __init__(self):
        self.n = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.n += 1
        if self.n == 1:
            print("inner", next(p, "none"))
        if self.n > 5:
            raise StopIteration
        return self.n


p = pairwise(Again())
print(list(p))
t = (1, 2)
print([a is t for a in starmap(lambda *a: a, [t])], list(starmap(pow, repeat((2, 3), 2))))
