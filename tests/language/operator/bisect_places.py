import bisect
from bisect import bisect_left, bisect_right, insort, insort_left

a = [1, 2, 2, 2, 5]
print([(x, bisect_left(a, x), bisect_right(a, x)) for x in (0, 1, 2, 3, 5, 9)], bisect.bisect is bisect_right, bisect.insort is bisect.insort_right)
print(bisect_left(a, 2, 2), bisect_left(a, 2, 0, 2), bisect_right(a, 2, lo=3), bisect_right(a=a, x=2, hi=3), bisect_right([], 1), bisect_left(a, 9, 1, None), bisect_right(a, 0, 3, 2))
print(bisect_left(["aa", "b", "CCC"], 2, key=len), bisect_right([-3, -1, 2], 2, key=lambda v: v), bisect_left([(1, "a"), (2, "b")], 2, key=lambda t: t[0]), bisect_left((1, 3), 2), bisect_left("abd", "c"))
for bad in (lambda: bisect_left(), lambda: bisect_left([1]), lambda: bisect_left([1], 1, 0, 1, None), lambda: bisect_left(1, 2), lambda: bisect_left([1, "a"], 2), lambda: bisect_left([1], 1, "a"),
            lambda: bisect_left([1], 1, 0, "b"), lambda: bisect_left([1], 1, None), lambda: bisect_left([1], 1, key=5), lambda: bisect_left([1], 1, 1.5), lambda: insort(5, 1), lambda: bisect_left({0: 1}, 5, 0, 1) and 1 / 0):
    try:
        bad()
    except (TypeError, ZeroDivisionError) as e:
        print(type(e).__name__, e)
for bad in (lambda: bisect_left(a, 1, -1), lambda: insort(a, 1, -5), lambda: bisect_right([1], 5, 0, 9)):
    try:
        bad()
    except (ValueError, IndexError) as e:
        print(type(e).__name__, e)
insort(a, 2.0)
insort_left(a, 2.5)
insort_left(a, 2j.imag)
print(a)
words = ["a", "bb", "dddd"]
insort(words, "ccc", key=len)
insort_left(words, "xx", key=len)
print(words)


class L(list):
    def insert(self, i, x):
        print("insert", i, x)
        super().insert(i, x)


b = L([1, 3])
insort(b, 2)
print(b)


class Seq:
    def __len__(self):
        print("len")
        return 4

    def __getitem__(self, i):
        print("get", i)
        return i * 10


print(bisect_left(Seq(), 15), bisect_right(Seq(), 20, hi=3))


class K:
    def __init__(self, v):
        self.v = v

    def __lt__(self, other):
        print("lt", self.v, other.v)
        return self.v < other.v


print(bisect_left([K(1), K(2), K(3)], K(2)), bisect_right([K(1), K(2), K(3)], K(2)))


def loud(x):
    print("key", x)
    return -x


c = [5, 3, 1]
insort(c, 2, key=loud)
print(c, bisect_left(c, -3, key=loud))
