# what update calls where a subclass has its own methods
from collections import Counter


class Loud(Counter):
    def __setitem__(self, key, value):
        print("set", key, value)
        super().__setitem__(key, value)


class Get(Counter):
    def get(self, key, default=None):
        print("get", key)
        return super().get(key, default)


print(Loud("aab"))
print(Get("aab"))
x = Loud(a=1)
x.update({"a": 2})
x.update("b")


class K:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        print("hash", self.n)
        return hash(self.n)

    def __eq__(self, other):
        return self.n == other.n

    def __repr__(self):
        return f"K{self.n}"


print(Counter([K(1), K(2), K(1)]))


def broken():
    yield "a"
    yield "b"
    raise ValueError("broken")


c = Counter()
try:
    c.update(broken())
except ValueError as e:
    print(e, c)


class M:
    def keys(self):
        return ["a"]

    def __getitem__(self, k):
        return 5


c.update(M().keys())
print(c)
