"""Type variables of list[T] and the like: which, and what takes their place."""
from typing import TypeVar, List, Dict
T, U, V = TypeVar("T"), TypeVar("U"), TypeVar("V", bound=int)
def tell(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
for a in list[T], dict[T, U], dict[T, T], list[list[T]], tuple[T, list[U], T], list[List[T]], list[int], tuple[()], dict[str, Dict[U, T]]:
    print(a, a.__parameters__)
tell(lambda: list[T][int])
tell(lambda: dict[T, U][int, str])
tell(lambda: dict[T, U][U, T])
tell(lambda: dict[str, T][int])
tell(lambda: dict[T, T][int])
tell(lambda: list[list[T]][int])
tell(lambda: list[List[T]][int])
tell(lambda: List[list[T]][int])
tell(lambda: list[T][list[U]][int])
tell(lambda: list[T][T] == list[T])
tell(lambda: list[T][int] == list[int])
tell(lambda: tuple[T, ...][int])
tell(lambda: dict[T, U][int])
tell(lambda: list[T][int, str])
tell(lambda: list[T][()])
tell(lambda: list[int][str])
tell(lambda: tuple[()][int])
tell(lambda: list[T][3])
tell(lambda: list[T]["forward"])
tell(lambda: list[T][None])
tell(lambda: type(list[T][None].__args__[0]))
