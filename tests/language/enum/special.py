# member(), nonmember(), property, subclass hooks, pickling by name, global_enum
import copy
import enum
from enum import Enum, member, nonmember


class E(Enum):
    a = 1
    b = nonmember(2)

    @member
    def f(self):
        return 3

    @enum.property
    def double(self):
        return self.value * 2


print(list(E)[0], E.b, type(E.f), E.a.double)
try:
    E.double
except AttributeError as e:
    print(e)
print(copy.copy(E.a) is E.a, copy.deepcopy([E.a])[0] is E.a, E.a.__reduce_ex__(2))


class Tracked(Enum):
    def __init_subclass__(cls, **kw):
        super().__init_subclass__(**kw)
        print("subclass", cls.__name__, list(cls))


class T(Tracked):
    p = 1
    q = 2


@enum.global_enum
class Glob(Enum):
    GLOB_ONE = 1
    GLOB_TWO = 2


print(repr(GLOB_ONE), str(GLOB_TWO), GLOB_ONE is Glob.GLOB_ONE)


class Meta(enum.EnumMeta):
    def __contains__(cls, x):
        return any(m.value == x for m in cls)


class W(Enum, metaclass=Meta):
    a = "v"


print("v" in W, "w" in W, enum.EnumMeta is enum.EnumType, enum.Enum.__class__)


class Ordered(Enum):
    _order_ = "x y"
    x = 1
    y = 2

    def __lt__(self, other):
        return self.value < other.value


print(min(Ordered), max(Ordered), sorted(Ordered, reverse=True))


class Names(Enum):
    name = 1
    value = 2


print(Names.name, Names.value, list(Names), Names(1).name)
