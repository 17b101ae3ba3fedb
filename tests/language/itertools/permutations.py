from itertools import permutations
import sys

print(list(permutations("abc")), list(permutations("abc", 2)), list(permutations("ab", 0)), list(permutations("")), list(permutations("ab", 3)), list(permutations("ab", None)), list(permutations("abcd", 1)))
for args in ((), (1,), ("ab", -1), ("ab", "c"), ("ab", 1, 2), ("ab", 2.0)):
    try:
        permutations(*args)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
p = permutations("abcd", 3)
print(p.__reduce__())
for i in range(7):
    next(p)
r = p.__reduce__()
print(r)
q = permutations(*r[1])
q.__setstate__(r[2])
print(list(q) == list(p), p.__reduce__())
q = permutations("abc", 2)
for state in (1, (), ((0, 1, 2),), ([], ()), ((0, 1), (1, 1)), ((0, 1, 2), (1,))):
    try:
        q.__setstate__(state)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
q.__setstate__(((9, -1, 1), (7, 0)))
print(q.__reduce__()[2], next(q))
print(len(set(permutations(range(6)))), list(permutations(range(5)))[77], [sys.getsizeof(permutations("abc", n)) for n in (0, 1, 3)])
print(len({id(t) for t in permutations("abc")}), permutations(iterable="ab", r=1).__reduce__()[1])


class I(int):
    pass


print(next(permutations("abc", I(2))), next(permutations("abc", True)))
print([p for p in permutations([3, 1, 2]) if p[0] < p[1] < p[2]])
