"""int | str: members once, order, equality, type variables, isinstance."""
import copy, pickle, sys, types, typing
from typing import TypeVar
T, U = TypeVar("T"), TypeVar("U")
def tell(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
u = int | str
print(u, type(u), u.__args__, u.__parameters__, sys.getsizeof(u), u.__module__)
print(u == str | int, hash(u) == hash(str | int), u == int | str | int, u is int | int, (int | int) is int, u == typing.Union[int, str], u != 3)
print(int | None, None | int, type(None) | int, (int | str) | (bytes | int), list[int] | list[int], (list[int] | list[str]).__args__)
tell(lambda: int | 3)
tell(lambda: 3 | int)
tell(lambda: int | "x")
tell(lambda: u.__or__(3))
tell(lambda: int | T)
tell(lambda: T | int)
tell(lambda: (list[T] | int)[str])
tell(lambda: (list[T] | U)[str, int])
tell(lambda: (list[T] | dict[T, U]).__parameters__)
tell(lambda: (list[T] | dict[T, U])[int, str])
tell(lambda: (list[T] | None)[int])
tell(lambda: (list[T] | list[int])[int])
tell(lambda: u[int])
tell(lambda: types.UnionType())
tell(lambda: isinstance(1, u) and isinstance("", u) and not isinstance(b"", u))
tell(lambda: isinstance(None, int | None))
tell(lambda: issubclass(bool, u))
tell(lambda: issubclass(bytes, u))
tell(lambda: issubclass(3, u))
tell(lambda: isinstance(1, int | list[int]))
tell(lambda: isinstance("", int | list[int]))
tell(lambda: issubclass(str, int | list[int]))
tell(lambda: isinstance([], (str, int | list)))
tell(lambda: {u: 1}[str | int])
tell(lambda: copy.copy(u) == u and copy.deepcopy(u) == u and pickle.loads(pickle.dumps(u)) == u)
tell(lambda: u.nothing)
tell(lambda: setattr(u, "x", 1))
tell(lambda: u())
class Meta(type):
    def __or__(self, other): return "own or"
class M(metaclass=Meta): pass
print(M | int, int | M)
class Bad(type):
    def __instancecheck__(cls, x): 1 / 0
class B(metaclass=Bad): pass
tell(lambda: isinstance(1, B | int))
tell(lambda: isinstance(1, int | B))
