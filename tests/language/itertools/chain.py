from itertools import chain
import sys

print(list(chain("ab", [1], (), {5: 6})), list(chain()), list(chain.from_iterable(["ab", [3]])), list(chain([])))
for bad in (lambda: list(chain(1)), lambda: list(chain("a", 2)), lambda: chain.from_iterable(), lambda: chain.from_iterable(5), lambda: chain(x=1),
            lambda: list(chain.from_iterable([1]))):
    try:
        bad()
    except TypeError as e:
        print(e)
c = chain("ab", 5, "c")
print(next(c), next(c))
for i in range(2):
    try:
        print(next(c))
    except TypeError as e:
        print(e)
    except StopIteration:
        print("end")


def lazy():
    print("first")
    yield "xy"
    print("second")
    yield "z"


c = chain.from_iterable(lazy())
print("made")
print(list(c))


def bad():
    yield 1
    raise KeyError("k")


c = chain(bad(), [2])
print(next(c))
for i in range(2):
    try:
        print(next(c))
    except KeyError as e:
        print("error", e)
c = chain("ab", "c")
next(c)
r = c.__reduce__()
print(r[0] is chain, r[1], len(r[2]), list(r[2][1]), list(r[2][0]))
list(c)
print(c.__reduce__()[1:])
c = chain()
for state in (1, (), (1,), (iter([1]), 2), (iter("a"), iter("b"), 3)):
    try:
        c.__setstate__(state)
    except TypeError as e:
        print(e)
c.__setstate__((iter(["pq"]), iter("zz")))
print(list(c))
it = iter([1, 2])
c = chain(it)
print(sys.getrefcount(it), sys.getsizeof(c), iter(c) is c, chain[int])


class C(chain):
    def __new__(cls, *a, tag=None):
        self = super().__new__(cls, *a)
        self.tag = tag
        return self


c = C("ab", tag="t")
print(list(c), c.tag)
c = chain("abc")
c2 = chain(c, "d")
print(next(c2), next(c), list(c2))
