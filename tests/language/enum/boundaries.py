# STRICT, CONFORM, EJECT, KEEP; verify
from enum import (Flag, IntFlag, Enum, STRICT, CONFORM, EJECT, KEEP, FlagBoundary, verify, UNIQUE, CONTINUOUS, NAMED_FLAGS,
                  EnumCheck, auto)

for boundary in FlagBoundary:
    class F(Flag, boundary=boundary):
        a = 1
        b = 2
    try:
        print(boundary.name, repr(F(7)), type(F(7)).__name__, repr(F(3)))
    except ValueError as e:
        print(boundary.name, e)
print(list(FlagBoundary), repr(STRICT), str(KEEP), list(EnumCheck), UNIQUE)


class S(IntFlag, boundary=STRICT):
    a = 1
    b = 4


try:
    S(2)
except ValueError as e:
    print(e)


class K(Flag, boundary=KEEP):
    a = 1
    d = 8


print(repr(K(6)), repr(K(9) | K(2)), repr(~K.a), K(6).name, K(6).value)
for check, body in ((UNIQUE, {"a": 1, "b": 1}), (CONTINUOUS, {"a": 1, "b": 4})):
    try:
        verify(check)(Enum("V", body))
    except ValueError as e:
        print(e)
try:
    @verify(NAMED_FLAGS)
    class N(Flag):
        a = 1
        ab = 3
        abc = 7
except ValueError as e:
    print(e)
try:
    @verify(CONTINUOUS)
    class C(Flag):
        a = 1
        d = 8
except ValueError as e:
    print(e)
try:
    verify(UNIQUE)(int)
except TypeError as e:
    print(e)


@verify(UNIQUE, CONTINUOUS)
class Good(Enum):
    a = 1
    b = 2


print(list(Good))
