# what cannot be an enum
from enum import Enum, Flag, IntEnum, auto


def attempt(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__ + ":", e)


def twice():
    class A(Enum):
        x = 1
        x = 2


def extend():
    class A(Enum):
        x = 1

    class B(A):
        y = 2


def sunder():
    class A(Enum):
        _x_ = 1


def mro():
    class A(Enum):
        mro = 1


def order():
    class A(Enum):
        _order_ = "b a"
        a = 1
        b = 2


def ignore():
    class A(Enum):
        a = 1
        _ignore_ = "a"


def late():
    class A(Enum):
        a = auto()

        def _generate_next_value_(name, start, count, last):
            return name


def mixed():
    class A(int, str, Enum):
        a = 1


def not_last():
    class A(Enum, int):
        a = 1


def new_raises():
    class A(Enum):
        def __new__(cls, v):
            raise KeyError("in new")
        a = 1


def flag_value():
    class A(Flag):
        a = "x"
        b = auto()


def method_over_member():
    class A(Enum):
        a = 1

        def a(self):
            pass


for f in (twice, extend, sunder, mro, order, ignore, late, not_last, new_raises, flag_value, method_over_member):
    attempt(f)
attempt(lambda: Enum("X", "a b", module=5) and IntEnum("Y", [("a", "x")]))


class Empty(Enum):
    pass


class Full(Empty):
    a = 1


print(list(Empty), list(Full), Full.a)
