from itertools import zip_longest
import sys

print(list(zip_longest("abc", [1])), list(zip_longest("a", [1, 2], fillvalue="-")), list(zip_longest()), list(zip_longest("")), list(zip_longest("ab")), list(zip_longest((), (), ())))
for bad in (lambda: zip_longest(1), lambda: zip_longest("a", 2), lambda: zip_longest("a", x=1), lambda: zip_longest("a", fillvalue=1, x=2)):
    try:
        bad()
    except TypeError as e:
        print(e)
z = zip_longest("ab", "c")
first = next(z)
second = next(z)
print(first, second, next(z, "end"), next(z, "end"))
ids = set()
for t in zip_longest(range(3), range(2)):
    ids.add(id(t))
print(len(ids))
z = zip_longest("abc", [1], fillvalue=0)
r = z.__reduce__()
print(r[0] is zip_longest, len(r[1]), r[2])
next(z), next(z)
r = z.__reduce__()
print(list(r[1][0]), r[1][1], r[2])
z = zip_longest("ab", [1])
z.__setstate__("fill")
print(list(z))


def g():
    yield 1
    raise ValueError("g")


z = zip_longest("abc", g())
print(next(z))
for i in range(2):
    try:
        print(next(z))
    except ValueError as e:
        print(e)
    except StopIteration:
        print("end")
print(sys.getsizeof(z))


class C(zip_longest):
    pass


print(list(C("a", "bc", fillvalue=9)))
f = []
z = zip_longest("ab", "", fillvalue=f)
print(sys.getrefcount(f), next(z)[1] is f, sys.getrefcount(f))
