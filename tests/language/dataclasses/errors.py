# what a dataclass refuses
import dataclasses
from dataclasses import dataclass, field


def attempt(f):
    try:
        f()
    except (TypeError, ValueError) as e:
        print(type(e).__name__ + ":", e)


def mutable():
    @dataclass
    class A:
        x: list = []


def unhashable():
    class Un:
        __hash__ = None

    @dataclass
    class A:
        x: object = Un()


def both():
    field(default=1, default_factory=int)


def no_annotation():
    @dataclass
    class A:
        x = field(default=3)


def order_without_eq():
    @dataclass(order=True, eq=False)
    class A:
        x: int


def own_lt():
    @dataclass(order=True)
    class A:
        x: int

        def __lt__(self, other):
            return True


def own_setattr():
    @dataclass(frozen=True)
    class A:
        x: int

        def __setattr__(self, n, v):
            pass


def own_hash():
    @dataclass(unsafe_hash=True)
    class A:
        x: int

        def __hash__(self):
            return 1


def default_order():
    @dataclass
    class A:
        x: int = 0
        y: int


def positional():
    dataclass(1, 2)


for f in (mutable, unhashable, both, no_annotation, order_without_eq, own_lt, own_setattr, own_hash, default_order, positional):
    attempt(f)
print(dataclasses.field(default=5, metadata={"k": 1}).metadata["k"], dataclasses.MISSING is field().default)
try:
    field(metadata={"a": 1}).metadata["b"] = 2
except TypeError as e:
    print(e)
f = field(default=1, repr=False)
print(str(f).replace(repr(dataclasses.MISSING), "MISSING"))


class Descriptor:
    def __set_name__(self, owner, name):
        print("set_name", owner.__name__, name)

    def __get__(self, obj, owner):
        return 100 if obj is None else obj._x

    def __set__(self, obj, value):
        obj._x = value


@dataclass
class D:
    x: int = Descriptor()


print(D(), D(5), D.__init__.__defaults__)
