# Flag and IntFlag
from enum import Flag, IntFlag, auto


class Perm(Flag):
    R = 4
    W = 2
    X = 1
    RW = 6


print(list(Perm), Perm.RW, repr(Perm.R | Perm.X), Perm(0), repr(Perm(0)), Perm.R | Perm.W is Perm.RW)
print(Perm.R in Perm.RW, Perm.X in Perm.RW, list(Perm.RW), len(Perm.RW), bool(Perm(0)), bool(Perm.X))
print(~Perm.R, ~Perm.RW, ~Perm(0), Perm.RW ^ Perm.W, Perm.RW & Perm.R, Perm.R & Perm.W)
print(Perm(5), Perm(7).name, Perm(7).value, Perm["RW"], hash(Perm.R | Perm.X) == hash(Perm(5)))
for bad in (lambda: Perm("x"), lambda: Perm.R | 1, lambda: 1 in Perm.R, lambda: Perm.R < Perm.W):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)


class A(Flag):
    a = auto()
    b = auto()
    c = auto()
    ac = a | c
    zero = 0


print(list(A), A.ac, A.zero, repr(A.zero), A.a | A.b | A.c, [m.name for m in A.ac], A.__members__)


class I(IntFlag):
    x = 1
    y = 2
    z = 8


print(repr(I.x | I.y), I.x | 16, repr(I.x | 16), I(3), repr(I(20)), I.x + 1, I.z == 8, ~I.x, repr(~I.x))
print(I(-1), repr(I(-1)), 4 | I.x, I.x & 3, str(I.x), f"{I.x | I.y}", list(I(11)), I.x in I(3))
