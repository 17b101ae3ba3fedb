# subclasses: what goes through their own methods
from collections import OrderedDict


class Upper(OrderedDict):
    def __setitem__(self, key, value):
        print("set", key)
        super().__setitem__(key.upper(), value)

    def __getitem__(self, key):
        print("get", key)
        return super().__getitem__(key)

    def __delitem__(self, key):
        print("del", key)
        super().__delitem__(key)


u = Upper(a=1)
u["b"] = 2
print(u)
u.update([("c", 3)])
print(u.setdefault("D", 4))
print(u.pop("A"))
c = u.copy()
print(type(c).__name__, dict(c))
print(u.popitem())
print(u | {"e": 5})
u.tag = [1]
print(u.__dict__, u.__reduce__()[1:4])
print(Upper.fromkeys("xy", 0))


class M(OrderedDict):
    def __missing__(self, key):
        return "missing " + str(key)


m = M(a=1)
print(m["q"], m, m == OrderedDict(a=1))


class Slow:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return 1

    def __eq__(self, other):
        return self.n == other.n

    def __repr__(self):
        return f"S{self.n}"


od = OrderedDict((Slow(i), i) for i in range(12))
od.move_to_end(Slow(3))
del od[Slow(5)]
print(list(od), od[Slow(7)])
od[Slow(20)] = 1
print(od.popitem(last=False), Slow(20) in od)
