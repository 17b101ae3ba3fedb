# namedtuple: how field names are given, rename, defaults, errors
from collections import namedtuple

print(namedtuple("A", "x, y,z")._fields, namedtuple("A", ("a", "b"))._fields, namedtuple("A", (c for c in "pq"))._fields)
print(namedtuple("R", "abc class def _x abc", rename=True)._fields, namedtuple("R", ["efg", "g%hi", ""], rename=True)._fields)
D = namedtuple("D", "a b c", defaults=(2, 3))
print(D(1), D(1, 5), D._field_defaults, D.__new__.__defaults__)
print(namedtuple("D", "a b", defaults=[])(1, 2), namedtuple("D", "a", defaults="x")())
print(namedtuple("M", "a", module="elsewhere").__module__, namedtuple("M", "a", module="elsewhere"))
for bad in (("class", "a"), ("A", "class x"), ("A", "9a"), ("A", "x x"), ("A", "_x"), ("A b", "x"), ("A", "x-y"), ("9", "x"), ("A", [1])):
    try:
        namedtuple(*bad)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
try:
    namedtuple("A", "a", defaults=(1, 2))
except TypeError as e:
    print(e)
try:
    namedtuple("A", "a", defaults=3)
except TypeError as e:
    print(e)
try:
    namedtuple("A", "a", True)
except TypeError as e:
    print(e)
T = namedtuple("T", "self cls _0"[:8])
print(T(self=1, cls=2))
print(T(1, 2)._replace(self=5))
U = namedtuple("Ünïcode", "größe")
print(U(3))
big = namedtuple("Big", [f"f{i}" for i in range(300)])
b = big(*range(300))
print(b.f299, len(b), b._replace(f7="x").f7)
