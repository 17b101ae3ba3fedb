from functools import cmp_to_key
import sys


def cmp(a, b):
    return (a > b) - (a < b)


K = cmp_to_key(cmp)
print(K(1) < K(2), K(2) > K(1), K(1) == K(1), K(1) != K(2), K(1) <= K(1), K(3) >= K(4))
print(sorted([3, 1, 2], key=K), sorted("bca", key=cmp_to_key(lambda a, b: -cmp(a, b))), max([1, 5, 3], key=cmp_to_key(cmp)), sorted([3, 1, 2], key=cmp_to_key(mycmp=cmp), reverse=True))
print(K(5).obj, K(obj=6).obj, type(K).__name__, type(K(1)).__name__)
for bad in (lambda: cmp_to_key(), lambda: cmp_to_key(1, 2), lambda: K(), lambda: K(1, 2), lambda: K(1) < 2, lambda: K < K(1), lambda: hash(K(1)), lambda: cmp_to_key(3)(1) < cmp_to_key(3)(2), lambda: type(K)(), lambda: K(x=1)):
    try:
        print(bad())
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)


def strange(a, b):
    return "not a number"


k = cmp_to_key(strange)
try:
    k(1) < k(2)
except TypeError as e:
    print(e)


class R:
    def __lt__(self, other):
        return f"lt {other}"


print(cmp_to_key(lambda a, b: R())(1) < cmp_to_key(cmp)(2))


def broken(a, b):
    raise ZeroDivisionError


try:
    sorted([2, 1], key=cmp_to_key(broken))
except ZeroDivisionError:
    print("broken")
x = K(1)
x.obj = 10
print(x > K(5), sys.getsizeof(x))
t = object()
k = K(t)
print(sys.getrefcount(t))
del k
print(sys.getrefcount(t))
words = ["banana", "fig", "apple", "kiwi"]
print(sorted(words, key=cmp_to_key(lambda a, b: len(a) - len(b) or cmp(a, b))))
