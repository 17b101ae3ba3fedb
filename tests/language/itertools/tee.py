from itertools import tee
import gc
import sys
import weakref

a, b = tee("abc")
print(next(a), next(a), list(b), list(a), tee([], 0), len(tee([1], 5)))
for bad in (lambda: tee(), lambda: tee(1), lambda: tee([], -1), lambda: tee([], "a"), lambda: tee([], 1, 2), lambda: tee(iterable=[]), lambda: tee([], 2**70)):
    try:
        bad()
    except (TypeError, ValueError, OverflowError) as e:
        print(type(e).__name__, e)
a, b = tee(iter(range(200)))
for i in range(150):
    next(a)
print(sum(b), next(a), sum(a))
a, = tee("xyz", 1)
c = a.__copy__()
next(a)
d, e = tee(a)
print(d is a, list(c), list(d), list(e), type(a).__name__)


class Copyable:
    def __iter__(self):
        return self

    def __next__(self):
        return 1

    def __copy__(self):
        return "copy"


x = Copyable()
print(tee(x, 3)[0] is x, tee(x, 3)[1:])


class Again:
    def __iter__(self):
        return self

    def __next__(self):
        return next(t2)


t1, t2 = tee(Again())
try:
    next(t1)
except RuntimeError as e:
    print(e)


def g():
    yield 1
    raise KeyError("g")


a, b = tee(g())
print(next(a))
for it in (a, b, b):
    try:
        print(next(it, "end"))
    except KeyError as e:
        print("key", e)
a, b = tee("pqr")
next(a)
r = a.__reduce__()
print(r[0].__name__, r[1], r[2][1], type(r[2][0]).__name__, r[2][0].__reduce__()[1][1:])
b.__setstate__((r[2][0], 0))
print(list(b))
for state in (1, (), (r[2][0], -1), (r[2][0], 99), ([], 1), (r[2][0], "a")):
    try:
        b.__setstate__(state)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
w = weakref.ref(a)
print(w() is a, sys.getsizeof(a), sys.getsizeof(r[2][0]))
del a
print(w())
t = type(b)
print(list(t("mn")))
D = type(r[2][0])
for args in ((), ([], 1, None), (iter([]), [0] * 58, None), (iter([]), [1], D(iter([]), [], None))):
    try:
        D(*args)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)


class T:
    pass


o = T()
a, b = tee([o, 1])
next(a)
print(sys.getrefcount(o))
next(b)
print(sys.getrefcount(o))
next(a), next(b)
del a, b, r
print(sys.getrefcount(o))
a, b = tee(range(100000))
for x in a:
    pass
del b
print(gc.collect() >= 0)
