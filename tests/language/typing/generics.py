# generic classes
from typing import Generic, TypeVar, List, Dict, Protocol, Any, NewType, ParamSpec, Callable, TypeVarTuple

T = TypeVar("T")
U = TypeVar("U")


class Stack(Generic[T]):
    def __init__(self):
        self.items: List[T] = []

    def push(self, x: T) -> None:
        self.items.append(x)


s = Stack[int]()
s.push(1)
print(s.items, s.__orig_class__, type(s), isinstance(s, Stack), Stack[int] is Stack[int])


class Pair(Generic[T, U]):
    pass


class IntPair(Pair[int, U]):
    pass


class Both(Pair[T, T], Dict[str, T]):
    pass


print(Pair.__parameters__, IntPair.__parameters__, Both.__parameters__, IntPair[str], Pair[int, T][str], Both.__mro__)
print(IntPair.__orig_bases__, IntPair.__bases__, Both.__orig_bases__)


def attempt(f):
    try:
        f()
    except TypeError as e:
        print(e)


attempt(lambda: Pair[int])
attempt(lambda: Pair[int, str, bool])
attempt(lambda: Stack[int][str])
attempt(lambda: List[int, str])
attempt(lambda: isinstance(s, Stack[int]))
attempt(lambda: issubclass(Stack, List[int]))
attempt(lambda: Generic[int])
attempt(lambda: Generic[T, T])
attempt(lambda: type("X", (Generic,), {}))
attempt(lambda: TypeVar("A", int))
attempt(lambda: TypeVar("A", int, str, bound=int))
attempt(lambda: List[()])
attempt(lambda: Any())
attempt(lambda: isinstance(1, Any))
attempt(lambda: Callable[int])
attempt(lambda: List())
attempt(lambda: Dict[int])


class L(List[int]):
    pass


print(L([1, 2]), L.__mro__, L.__orig_bases__)
UserId = NewType("UserId", int)
print(UserId, UserId(5), UserId.__supertype__, UserId.__name__)
attempt(lambda: type("X", (UserId,), {}))
P = ParamSpec("P")


class Z(Generic[T, P]):
    f: Callable[P, T]


print(Z[int, [str, bool]], Z[int, ...], Z.__parameters__)
Ts = TypeVarTuple("Ts")


class Arr(Generic[T, *Ts]):
    pass


print(Arr[int], Arr[int, str, bool], Arr[int, *Ts], Arr.__parameters__)
