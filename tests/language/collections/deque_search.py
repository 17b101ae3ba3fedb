# count, index, remove, in: order of comparisons, and changes meanwhile
from collections import deque

d = deque([1, 2, 3, 2, 1] * 20)
print(d.count(2), d.index(3), d.index(2, 2), d.index(1, 5, 11), d.index(1, -3))
print(3 in d, 9 in d, d.index(1, -100, 100))
for args in ((9,), (3, 3, 6), (1, 1, 4)):
    try:
        d.index(*args)
    except ValueError as e:
        print(e)
for args in ((1, None), (1, "a"), (1, 0, 2.5)):
    try:
        d.index(*args)
    except TypeError as e:
        print(e)
d.remove(3)
print(len(d), d.index(3))
try:
    d.remove("q")
except ValueError as e:
    print(e)


class Q:
    def __init__(self, what):
        self.what = what

    def __eq__(self, other):
        print("eq", other)
        if self.what == "clear":
            d.clear()
        elif self.what == "raise":
            raise ZeroDivisionError
        return False


for what in ("no", "clear", "raise"):
    for name in ("count", "index", "remove", "__contains__"):
        d = deque([Q(what), 5, 6])
        try:
            print(getattr(d, name)("v"))
        except Exception as e:
            print(name, type(e).__name__, e)


class N:
    def __eq__(self, other):
        return True


n = float("nan")
print(deque([n]).count(n), n in deque([n]), deque([N()]).index(3))
