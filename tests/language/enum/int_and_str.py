# IntEnum, StrEnum, mixins, ReprEnum
from enum import Enum, IntEnum, StrEnum, ReprEnum, auto


class N(IntEnum):
    ONE = 1
    TWO = auto()
    TEN = 10


print(N.ONE + N.TWO, N.TEN > 5, N.TWO == 2, str(N.TWO), repr(N.TWO), f"{N.TEN:04d}", N(10), [0, 1, 2][N.ONE])
print(type(N.ONE + 1), isinstance(N.ONE, int), N.ONE.bit_length(), int(N.TEN), N.ONE in {1: 2}, sorted([N.TEN, N.ONE]))


class S(StrEnum):
    A = "a"
    B = auto()
    LONG_NAME = auto()


print(S.A + "b", S.B, repr(S.B), S.LONG_NAME.upper(), S("b"), f"{S.A!r:>12} {S.A:>3}", "-".join(S))
for bad in (lambda: StrEnum("X", {"a": 1}), lambda: StrEnum("X", {"a": ("a", "b", "c", "d")}), lambda: StrEnum("X", {"a": ("a", 1)})):
    try:
        bad()
    except TypeError as e:
        print(e)


class F(float, Enum):
    HALF = 0.5


class FR(float, ReprEnum):
    HALF = 0.5


print(str(F.HALF), F.HALF + 1, repr(F.HALF), f"{F.HALF}", str(FR.HALF), f"{FR.HALF:.3f}")


class P(str, Enum):
    X = "x"

    def __str__(self):
        return "<" + self.value + ">"


print(P.X, f"{P.X}", P.X == "x", P.X.value, repr(P.X), "%s" % P.X)
try:
    class R(ReprEnum):
        A = 1
except TypeError as e:
    print(e)


class T(tuple, Enum):
    A = (1, 2)
    B = (3, 4)


print(T.A, T.A[1], list(T.B), T((1, 2)))
