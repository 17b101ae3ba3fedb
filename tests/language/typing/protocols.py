# protocols
from typing import Protocol, runtime_checkable, SupportsInt, SupportsIndex, SupportsAbs, Iterable, Sized, Hashable, TypeVar
import abc


@runtime_checkable
class HasArea(Protocol):
    def area(self) -> float:
        ...


@runtime_checkable
class Named(Protocol):
    name: str


class NotRuntime(Protocol):
    def m(self): ...


class Square:
    def __init__(self, s):
        self.s = s
        self.name = "sq"

    def area(self):
        return self.s ** 2


class Explicit(HasArea):
    def area(self):
        return 1


sq = Square(2)
print(isinstance(sq, HasArea), issubclass(Square, HasArea), isinstance(5, HasArea), isinstance(sq, Named), isinstance(Explicit(), HasArea))


def attempt(f):
    try:
        print(f())
    except TypeError as e:
        print(e)


attempt(lambda: issubclass(Square, Named))
attempt(lambda: isinstance(sq, NotRuntime))
attempt(lambda: HasArea())
attempt(lambda: runtime_checkable(Square))
attempt(lambda: type(Protocol)("X", (Square, Protocol), {}))
print(Explicit().area(), Explicit.__mro__)
print(isinstance(1, SupportsInt), isinstance("a", SupportsInt), isinstance(True, SupportsIndex), isinstance(-1.5, SupportsAbs))
print(isinstance([], Iterable), isinstance([], Sized), isinstance([], Hashable), issubclass(dict, Iterable))
T = TypeVar("T")


class Box(Protocol[T]):
    def get(self) -> T: ...


print(Box.__parameters__, Box[int], Box._is_protocol, Explicit._is_protocol)


class Base(Protocol):
    @abc.abstractmethod
    def must(self): ...

    def may(self):
        return "default"


class Impl(Base):
    def must(self):
        return "must"


print(Impl().may(), Impl().must())


class Incomplete(Base):
    pass


attempt(lambda: Incomplete())
