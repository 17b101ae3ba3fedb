# NamedTuple and TypedDict
from typing import NamedTuple, TypedDict, Required, NotRequired, Generic, TypeVar, is_typeddict, get_type_hints, Optional


class Point(NamedTuple):
    """A point."""
    x: int
    y: int = 0

    def norm(self):
        return abs(self.x) + abs(self.y)

    @property
    def double(self):
        return self.x * 2


p = Point(3)
print(p, p.norm(), p.double, p._fields, p._field_defaults, Point.__annotations__, Point.__doc__, p._replace(y=9), p._asdict())
print(isinstance(p, tuple), Point.__bases__, hasattr(Point, "__orig_bases__"), Point(1, 2) == (1, 2))
print(NamedTuple("E", [("a", int), ("b", str)])(1, "x"))
x, y = p
print(x, y, Point._make([5, 6]))


def attempt(f):
    try:
        print(f())
    except (TypeError, AttributeError, ValueError) as e:
        print(type(e).__name__, e)


def defaults():
    class N(NamedTuple):
        a: int = 1
        b: int


def overwrite():
    class N(NamedTuple):
        a: int
        _fields = 1


def bases():
    class N(NamedTuple, dict):
        a: int


attempt(defaults)
attempt(overwrite)
attempt(bases)
attempt(lambda: Point())
attempt(lambda: NamedTuple("X", [("a", int)], b=int))
T = TypeVar("T")


class GN(NamedTuple, Generic[T]):
    v: T


print(GN[int](5), GN.__parameters__)


class Movie(TypedDict):
    name: str
    year: int


class Extended(Movie, total=False):
    rating: float
    must: Required[int]


class Mixed(TypedDict):
    a: NotRequired[int]
    b: str


m: Movie = {"name": "x", "year": 1}
print(m, Movie(name="a", year=2), type(Movie(name="a", year=2)), Movie.__total__, Extended.__total__)
print(sorted(Movie.__required_keys__), sorted(Extended.__required_keys__), sorted(Extended.__optional_keys__), sorted(Mixed.__optional_keys__))
print(Movie.__annotations__, is_typeddict(Movie), is_typeddict(dict), Movie.__bases__, TypedDict("D", {"a": int}).__annotations__)
attempt(lambda: isinstance({}, Movie))
attempt(lambda: TypedDict("D", {"a": int}, b=int))
print("end")
