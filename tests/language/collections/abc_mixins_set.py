# collections.abc: what Set and MutableSet give
from collections.abc import Set, MutableSet


class L(MutableSet):
    def __init__(self, it=()):
        self.items = []
        for x in it:
            self.add(x)

    def __contains__(self, x):
        return x in self.items

    def __iter__(self):
        return iter(self.items)

    def __len__(self):
        return len(self.items)

    def add(self, x):
        if x not in self.items:
            self.items.append(x)

    def discard(self, x):
        if x in self.items:
            self.items.remove(x)

    def __repr__(self):
        return f"L{self.items}"


a, b = L([1, 2, 3]), L([2, 3, 4])
print(a & b, a | b, a - b, a ^ b, a <= b, a < L([1, 2, 3, 4]), a == {1, 2, 3}, a >= L([1]), a > L([1]), a.isdisjoint([9]))
print(a & [1], [1, 9] | a, {1, 5} - a, a ^ [3, 7], a.__and__(5), a.__le__([1]), a._hash() == hash(frozenset([1, 2, 3])))
a |= [5]
a &= [1, 2, 5]
a ^= [1, 8]
a -= [2]
print(a)
a ^= a
print(a, len(a))
b.remove(2)
try:
    b.remove(2)
except KeyError as e:
    print(repr(e))
print(b.pop(), b)
b -= b
try:
    b.pop()
except KeyError as e:
    print(repr(e))
a = L("abc")
a.clear()
print(a, isinstance(a, Set), issubclass(L, MutableSet), isinstance({1}, MutableSet), isinstance(frozenset(), MutableSet))
try:
    a < 3
except TypeError as e:
    print(e)
try:
    hash(a)
except TypeError as e:
    print(e)
