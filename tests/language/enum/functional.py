# the functional API
from enum import Enum, IntEnum, Flag, auto

A = Enum("A", "x y z")
print(A, list(A), A.__module__, A.__qualname__)
print(list(Enum("B", "x, y")), list(Enum("C", ["p", "q"])), list(Enum("D", [("p", 5), ("q", 6)])), list(Enum("E", {"p": "v"})))
print(list(IntEnum("F", "a b", start=10)), IntEnum("F", "a b").b + 1)
G = Enum("G", "a b", type=int)
print(G.a + 5, repr(G.b))
print(list(Flag("H", "a b c")), Flag("H", "a b c").c.value)
J = Enum("J", "a", module="some.module", qualname="Outer.J")
print(J.__module__, J.__qualname__, repr(J))


class Base(Enum):
    def shout(self):
        return self.name.upper() + "!"


K = Base("K", "one two")
print(K.one.shout(), K.__mro__[1].__name__)


class L(Enum):
    def _generate_next_value_(name, start, count, last_values):
        return (name, start, count, list(last_values))
    a = auto()
    b = auto()
    c = 5
    d = auto()


print([m.value for m in L])


class M(Enum):
    a = 3
    b = auto()
    c = (auto(), "x")
    d = auto(20)


print([m.value for m in M], auto(), repr(auto(3)))
for bad in (lambda: Enum("X", 5), lambda: Enum("X", [("a",)]), lambda: Enum("X", "a a")):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
