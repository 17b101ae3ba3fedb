# get_type_hints, ForwardRef, Annotated, overload, final, cast and other functions
from typing import (get_type_hints, Optional, List, Annotated, ForwardRef, overload, get_overloads, clear_overloads, final, cast, TYPE_CHECKING,
                    no_type_check, ClassVar, assert_never, assert_type, reveal_type, Literal, Union, Any, NewType, Required, TypedDict)


def f(a: int, b: "str" = "x", *args: "List[C]", c: Optional["int"] = None) -> "C":
    return C()


class C:
    x: int
    y: "C"
    z: ClassVar["int"] = 1
    w: Annotated[int, "meta"] = 3


class D(C):
    x: "str"
    v: None


print(get_type_hints(f))
print(get_type_hints(C), get_type_hints(C, include_extras=True)["w"])
print(get_type_hints(D))
print(get_type_hints(len), get_type_hints(D.__init__))
for bad in (5, "x"):
    try:
        get_type_hints(bad)
    except TypeError as e:
        print(e)


class Unknown:
    a: "Missing"


try:
    get_type_hints(Unknown)
except NameError as e:
    print(e)
print(get_type_hints(Unknown, localns={"Missing": int}))
print(ForwardRef("int") == ForwardRef("int"), ForwardRef("a.b").__forward_arg__)
for bad in ("a b", 5):
    try:
        ForwardRef(bad)
    except (SyntaxError, TypeError) as e:
        print(type(e).__name__, e)
print(Annotated[int, "a"].__metadata__, Annotated[Annotated[int, 1], 2], Annotated[List["int"], 5].__origin__)
for bad in (lambda: Annotated[int], lambda: Annotated(), lambda: Literal[int][1], lambda: Union[()], lambda: Union[1, 2] and Optional[1, 2],
            lambda: ClassVar[int, str], lambda: List[ClassVar[int]]):
    try:
        bad()
    except TypeError as e:
        print(e)


@overload
def g(x: int) -> int: ...
@overload
def g(x: str) -> str: ...
def g(x):
    return x


print(g(5), [o.__annotations__ for o in get_overloads(g)])
clear_overloads()
print(get_overloads(g))


@overload
def h(): ...


try:
    h()
except NotImplementedError as e:
    print(e)


@final
class Fin:
    @final
    def m(self):
        pass


print(Fin.__final__, Fin.m.__final__, cast("int", "x"), TYPE_CHECKING, assert_type(3, str))


@no_type_check
def untyped(a: "!!") -> "??":
    pass


print(get_type_hints(untyped), untyped.__no_type_check__)
try:
    assert_never("value")
except AssertionError as e:
    print(e)
