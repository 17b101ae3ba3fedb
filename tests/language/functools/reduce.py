from functools import reduce
import operator
import sys

print(reduce(operator.add, [1, 2, 3]), reduce(operator.add, [], 5), reduce(operator.mul, range(1, 6)), reduce(lambda a, b: a + [b], "abc", []), reduce(max, [7]))
for bad in (lambda: reduce(), lambda: reduce(operator.add), lambda: reduce(operator.add, []), lambda: reduce(operator.add, 5), lambda: reduce(5, [1, 2]), lambda: reduce(1, [1]),
            lambda: reduce(operator.add, [1, "a"]), lambda: reduce(operator.add, [], 1, 2), lambda: reduce(function=max, iterable=[])):
    try:
        print(bad())
    except TypeError as e:
        print(e)


class T:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        print("del", self.n)


def join(a, b):
    print("join", a.n, b.n, sys.getrefcount(a), sys.getrefcount(b))
    return T(a.n * 10 + b.n)


def gen():
    for i in (1, 2, 3):
        yield T(i)


r = reduce(join, gen())
print(r.n)
del r


def keep(*args):
    kept.append(args)
    return args[0]


kept = []
print(reduce(keep, "abc"), kept)


def bad(a, b):
    raise ZeroDivisionError(a, b)


try:
    reduce(bad, [1, 2, 3])
except ZeroDivisionError as e:
    print(e)


def it():
    yield 1
    raise KeyError("it")


try:
    reduce(operator.add, it())
except KeyError as e:
    print(e)


class Seq:
    def __getitem__(self, i):
        if i > 3:
            raise IndexError
        return i


print(reduce(operator.add, Seq()))
