from itertools import accumulate
import operator
import sys

print(list(accumulate([1, 2, 3, 4])), list(accumulate("abc")), list(accumulate([])), list(accumulate([5], initial=1)), list(accumulate([], initial=0)))
print(list(accumulate([3, 1, 2], max)), list(accumulate([1, 2, 3], operator.mul, initial=10)), list(accumulate(iterable=[1, 2], func=None)))
print(list(accumulate([1, 2, 3], lambda a, b: a * 10 + b)), list(accumulate([[1], [2]], initial=[])))
for bad in (lambda: accumulate(), lambda: accumulate(3), lambda: accumulate([1], None, 5), lambda: accumulate([1], x=2), lambda: list(accumulate([1, "a"])),
            lambda: list(accumulate([1, 2], 5))):
    try:
        bad()
    except TypeError as e:
        print(e)


def f(a, b):
    print("f", a, b, sys.getrefcount(a) - base)
    return object() if b is None else (a, b)


class T:
    pass


t = T()
base = 0
a = accumulate([t, 1], lambda x, y: sys.getrefcount(x))
print(next(a) is t, next(a))
print(sys.getrefcount(t))


def g():
    yield 1
    yield 2
    raise ValueError("stop here")


a = accumulate(g())
print(next(a), next(a))
for i in range(2):
    try:
        next(a)
    except ValueError as e:
        print(e)
    except StopIteration:
        print("end")
a = accumulate([1, 2, 3])
next(a)
r = a.__reduce__()
print(r[0] is accumulate, r[1][1], r[2])
a.__setstate__(100)
print(list(a))
r = accumulate([1, 2], initial=7).__reduce__()
print(r[1][1], r[2], list(r[1][0]))
a = accumulate([None, None, 3], lambda a, b: b)
next(a)
r = a.__reduce__()
print(r[0].__name__, r[1][1:], list(r[0](*r[1])))
print(sys.getsizeof(a), accumulate.__doc__)
