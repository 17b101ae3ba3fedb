# order, frozen, unsafe_hash, eq
from dataclasses import dataclass, field, FrozenInstanceError


@dataclass(order=True)
class V:
    major: int
    minor: int = 0
    note: str = field(default="", compare=False)


print(V(1, 2) < V(1, 3), V(2) > V(1, 9), V(1) <= V(1, 0, "x"), sorted([V(2), V(1, 5), V(1)]), max(V(1), V(3)))
for bad in (lambda: V(1) < 5, lambda: V(1) >= (1, 0, "")):
    try:
        bad()
    except TypeError as e:
        print(e)


@dataclass(frozen=True)
class F:
    a: int
    b: tuple = ()


f = F(1, (2,))
print(hash(f) == hash(F(1, (2,))), {f: 1}[F(1, (2,))], f)


def set_a():
    f.a = 2


def set_new():
    f.zzz = 2


def delete():
    del f.a


for bad in (set_a, set_new, delete):
    try:
        bad()
    except (FrozenInstanceError, AttributeError) as e:
        print(type(e).__name__, e)
print(issubclass(FrozenInstanceError, AttributeError))


@dataclass(unsafe_hash=True)
class H:
    x: int
    y: int = field(default=0, hash=False)


print(hash(H(1, 2)) == hash(H(1, 3)), H(1, 2) == H(1, 3))


@dataclass(eq=False)
class I:
    x: int


print(I(1) == I(1), hash(I(1)) != 0)


@dataclass
class OwnHash:
    x: int

    def __hash__(self):
        return 42


print(hash(OwnHash(1)))


@dataclass(repr=False, init=False)
class Bare:
    x: int = 1

    def __repr__(self):
        return "Bare!"


print(Bare(), Bare().x)
