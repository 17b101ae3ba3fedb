# classes on top of named tuples
import sys
from collections import namedtuple


class Point(namedtuple("Point", ["x", "y"])):
    __slots__ = ()

    @property
    def norm(self):
        return (self.x ** 2 + self.y ** 2) ** 0.5

    def __str__(self):
        return f"<{self.x}, {self.y}>"


p = Point(3, 4)
print(p, repr(p), p.norm, p._replace(x=0), type(p._replace(x=0)).__name__, Point._make("ab"))
try:
    p.z = 1
except AttributeError as e:
    print(e)


class Loose(namedtuple("Loose", "a", defaults=[1])):
    def __new__(cls, a=7):
        return super().__new__(cls, a * 2)


q = Loose()
q.extra = 5
print(q, q.extra, q.__dict__, Loose._make([1]))
Q = namedtuple("Q", "a b")
q = Q([1], {})
print(sys.getrefcount(q), sys.getsizeof(q), sys.getsizeof(Q.a), sys.getrefcount(q.a))
d = Q.a
print(d.__get__(q), d.__get__(None, Q) is d, repr(d), d.__reduce__()[1])
try:
    d.__get__(5)
except TypeError as e:
    print(e)
for f in (lambda: d.__set__(q, 1), lambda: d.__delete__(q)):
    try:
        f()
    except AttributeError as e:
        print(e)
from _collections import _tuplegetter
t = _tuplegetter(1, "doc")
print(t, t.__doc__, t.__get__((5, 6)))
t.__doc__ = None
print(t)
try:
    t.__get__(())
except IndexError as e:
    print(e)
for bad in ((), (1,), ("x", ""), (1, 2, 3)):
    try:
        _tuplegetter(*bad)
    except TypeError as e:
        print(e)
print(sorted([Q(2, 1), Q(1, 2)]), max(Q(1, 1), Q(1, 2)), Q(1, 2) in {Q(1, 2)})
