"""*tuple[…], TypeVarTuple and ParamSpec in built-in generics."""
from typing import TypeVar, TypeVarTuple, ParamSpec, Unpack, Callable, Concatenate
import collections.abc
T, Ts, P = TypeVar("T"), TypeVarTuple("Ts"), ParamSpec("P")
def tell(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
a = next(iter(tuple[int, str]))
print(a, a.__unpacked__, a.__typing_unpacked_tuple_args__, a == tuple[int, str], a == next(iter(tuple[int, str])))
print(list[int].__unpacked__, list[int].__typing_unpacked_tuple_args__, next(iter(list[int])).__typing_unpacked_tuple_args__)
tell(lambda: tuple[*tuple[int, str]])
tell(lambda: tuple[*tuple[int, ...]].__args__)
tell(lambda: tuple[*Ts].__parameters__)
tell(lambda: tuple[*Ts][int, str])
tell(lambda: tuple[*Ts][()])
tell(lambda: tuple[T, *Ts][int])
tell(lambda: tuple[T, *Ts][int, str, bytes])
tell(lambda: tuple[*Ts, T][int, str, bytes])
tell(lambda: tuple[T, *Ts][()])
tell(lambda: tuple[*Ts][*tuple[int, ...]])
tell(lambda: tuple[T, *Ts][*tuple[int, str]])
tell(lambda: dict[T, T][*tuple[int]])
tell(lambda: list[T][*tuple[int, str]])
tell(lambda: tuple[Unpack[Ts]][int, str])
tell(lambda: list[tuple[*Ts]][int, str])
tell(lambda: collections.abc.Callable[P, T].__parameters__)
tell(lambda: collections.abc.Callable[P, T][[int, str], bytes])
tell(lambda: collections.abc.Callable[P, T][..., bytes])
tell(lambda: collections.abc.Callable[[T, *Ts], int][str, bytes])
tell(lambda: collections.abc.Callable[Concatenate[int, P], T][[str], bytes])
it = iter(list[int])
print(type(it).__name__, next(it), list(it), list(iter(tuple[int])))
