from functools import total_ordering


def make(op, fn):
    ns = {"__init__": lambda self, v: setattr(self, "v", v), "__repr__": lambda self: f"V{self.v}",
          "__eq__": lambda a, b: a.v == b.v if isinstance(b, type(a)) else NotImplemented}
    ns[op] = lambda a, b: fn(a.v, b.v) if isinstance(b, type(a)) else NotImplemented
    return total_ordering(type("V", (), ns))


import operator
for op in ("__lt__", "__le__", "__gt__", "__ge__"):
    V = make(op, getattr(operator, op))
    a, b = V(1), V(2)
    print(op, a < b, a <= b, a > b, a >= b, b < a, b <= a, b > a, b >= a, a < V(1), a <= V(1), a > V(1), a >= V(1), sorted([V(3), V(1), V(2)]))
    for cmp in (operator.lt, operator.le, operator.gt, operator.ge):
        try:
            cmp(a, 5)
        except TypeError as e:
            print(e, end="; ")
    print()
    print([getattr(V, n).__name__ for n in ("__lt__", "__le__", "__gt__", "__ge__") if n != op])
try:
    @total_ordering
    class Empty:
        pass
except ValueError as e:
    print(e)


@total_ordering
class Both:
    def __lt__(self, o):
        return "lt"

    def __gt__(self, o):
        return "gt"


b = Both()
print(b < b, b > b, b <= b, b >= b)


@total_ordering
class Sub(int):
    pass


print(Sub(1) < Sub(2), Sub(1) >= Sub(2))


class Meta(type):
    pass


@total_ordering
class M(metaclass=Meta):
    def __init__(self, n):
        self.n = n

    def __ge__(self, other):
        return self.n >= other.n

    def __eq__(self, other):
        return self.n == other.n


print(M(1) < M(2), M(2) <= M(1), M(1) > M(1))
