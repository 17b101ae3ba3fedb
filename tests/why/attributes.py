import sys


class Plain:
    shared = [0]

    def __init__(self, value):
        self.value = value


class Slotted:
    __slots__ = ("value",)


v = [1]
p = Plain(v)
q = Plain(p)
s = Slotted()
s.value = v
print(sys.getrefcount(v) - 1)
print(sys.getrefcount(Plain.shared) - 1)
q.__dict__["w"] = v
print(sys.getrefcount(v) - 1)
print(sys.getrefcount(q.__dict__) - 1)
print(sys.getrefcount(Plain) - 1)
print(sys.getrefcount(Slotted) - 1)
