# Counter: +, -, |, &, comparisons
from collections import Counter

a = Counter(x=3, y=1, z=-2, w=0)
b = Counter(x=1, y=4, v=2, u=-1)
for name, op in (("+", a + b), ("-", a - b), ("|", a | b), ("&", a & b), ("pos", +a), ("neg", -a)):
    print(name, op)
for name in ("__iadd__", "__isub__", "__ior__", "__iand__"):
    c = Counter(a)
    print(name, getattr(c, name)(b) is c, c)
print(Counter(a=1) == Counter(a=1, b=0), Counter(a=1) != Counter(a=2), Counter(a=1) == {"a": 1}, Counter(a=1) != {"a": 1})
print(Counter(a=1) <= Counter(a=1, b=2), Counter(a=1) < Counter(a=1), Counter(a=2) >= Counter(a=1), Counter(a=2) > Counter(b=1))
for bad in (lambda: a + 1, lambda: a - {}, lambda: a | [], lambda: a < {}, lambda: Counter(a="x") + Counter(a=1)):
    try:
        bad()
    except TypeError as e:
        print(e)
print(a.__eq__(3), a.__add__(3))
c = Counter()
c["x"] += 1
c["y"] -= 1
print(c, c._keep_positive())


class C(Counter):
    def __missing__(self, key):
        return 100


d = C("ab")
d["q"] += 1
print(d, type(d + d).__name__, type(d.copy()).__name__)
c = Counter({1: 1, "a": 2, None: 3, (1, 2): 4})
print(c)
