from itertools import combinations, combinations_with_replacement as cwr
import sys

print(list(combinations("abcd", 2)), list(combinations(range(4), 3)), list(combinations("ab", 3)), list(combinations("ab", 0)), list(combinations("", 0)), list(combinations("", 1)))
print(list(cwr("abc", 2)), list(cwr("ab", 3)), list(cwr("", 0)), list(cwr("", 2)), list(cwr("a", 4)), list(cwr(iterable="ab", r=1)), list(combinations(iterable="ab", r=1)))
for f in (combinations, cwr):
    for args in ((), ("ab",), (1, 2), ("ab", -1), ("ab", "c"), ("ab", None), ("ab", 1, 2), ("ab", 2.0)):
        try:
            f(*args)
        except (TypeError, ValueError) as e:
            print(f.__name__, type(e).__name__, e)
    c = f("abcde", 3)
    print(c.__reduce__())
    next(c), next(c)
    r = c.__reduce__()
    print(r)
    d = f(*r[1])
    d.__setstate__(r[2])
    print(list(d) == list(c), c.__reduce__())
    d = f("abcde", 3)
    d.__setstate__((-1, 100, 2))
    print(d.__reduce__()[2], next(d))
    for state in (1, (), (1, 2)):
        try:
            d.__setstate__(state)
        except ValueError as e:
            print(e)
    print(len({id(t) for t in f("abcd", 2)}), [sys.getsizeof(f("abc", n)) for n in (0, 1, 2, 5)])


class I:
    def __index__(self):
        return 2


print(list(combinations("abc", I())))
print(sum(1 for _ in combinations(range(20), 4)), list(combinations("ab", 10**9)))


class T:
    pass


t = T()
c = combinations([t, 1, 2], 2)
print(sys.getrefcount(t))
x = next(c)
print(sys.getrefcount(t), next(c) is x, x[0] is t, sys.getrefcount(t))
del x, c
print(sys.getrefcount(t))
