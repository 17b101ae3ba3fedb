# fields of bases, overriding, frozen and plain bases
from dataclasses import dataclass, field, fields


@dataclass
class Base:
    x: int = 15
    y: int = 0


@dataclass
class Sub(Base):
    z: int = 10
    x: str = "x"


print(Sub(), [f.name for f in fields(Sub)], Sub("a", 1, 2))


class Plain(Sub):
    w: int = 5


print(Plain(), [f.name for f in fields(Plain)])


@dataclass
class Again(Plain):
    v: int = 1


print(Again(), Again.__doc__)


class Mixin:
    def hello(self):
        return f"hello {self.x}"


@dataclass
class Mixed(Base, Mixin):
    q: list = field(default_factory=lambda: [1])


print(Mixed().hello(), Mixed())
for frozen_base in (True, False):
    @dataclass(frozen=frozen_base)
    class A:
        a: int
    try:
        @dataclass(frozen=not frozen_base)
        class B(A):
            b: int
    except TypeError as e:
        print(e)


@dataclass
class One:
    a: int
    b: int = 2


try:
    @dataclass
    class Two(One):
        c: int
except TypeError as e:
    print(e)


@dataclass
class Self1:
    self: int
    other: int = 1


print(Self1(3))


@dataclass(order=True)
class Ordered(Base):
    pass


try:
    Ordered(1, 2) < Base(1, 2)
except TypeError as e:
    print(e)
print(Base(1, 2) == Ordered(1, 2), isinstance(Ordered(), Base))
