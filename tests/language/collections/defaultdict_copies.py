# copies, |, repr with itself, reduce, sizes
import copy
import sys
from collections import defaultdict, OrderedDict

d = defaultdict(list, a=[1])
e = d.copy()
e["b"]
print(e, d, type(e).__name__, e["a"] is d["a"], copy.copy(d))
print(d | {"z": 0}, {"z": 0} | d, type({} | d).__name__)
d |= [("k", 5)]
print(d)
for bad in (lambda: d | 1, lambda: 1 | d, lambda: d | [(1, 2)]):
    try:
        bad()
    except TypeError as x:
        print(x)


class S(defaultdict):
    def __init__(self, f=None, *a, **k):
        print("init", a, k)
        super().__init__(f, *a, **k)


s = S(int, {1: 2})
t = s.copy()
print(type(t).__name__, t, type(s | {}).__name__)
r = d.__reduce__()
print(r[0].__name__, r[1], r[2], r[3], list(r[4]))
print(defaultdict().__reduce__()[1])
d = defaultdict(int)
d["self"] = d
print(d)


class M(defaultdict):
    def __init__(self):
        super().__init__(self.make)

    def make(self):
        return 1


print(repr(M()).replace("__main__.", "").split(" object")[0][:60])
print(sys.getsizeof(defaultdict()), sys.getsizeof(defaultdict(int, a=1)), defaultdict.__basicsize__)
print(defaultdict.fromkeys("ab", 3), defaultdict[int, str], OrderedDict(a=1) | d.copy().fromkeys("x"))
