# reprs of typing's objects, origins and arguments
import typing

globals().update({n: getattr(typing, n) for n in typing.__all__ if n not in ("Match", "Pattern")})

T = TypeVar("T")
S = TypeVar("S", int, str)
B = TypeVar("B", bound=int, covariant=True)
P = ParamSpec("P")
Ts = TypeVarTuple("Ts")


class G(Generic[T]):
    pass


for t in (Any, Union, Optional[int], Union[int, str], Union[int, None, str], Union[int], Union[int, int, bool], List[int], List,
          Dict[str, List[T]], Tuple[int, ...], Tuple[()], Tuple, Callable[[int, str], bool], Callable[..., int], Callable,
          Callable[[], None], Type[int], ClassVar[int], Final[str], Literal[1, "a", None], NoReturn, Never, Self, LiteralString,
          T, S, B, P, P.args, P.kwargs, Ts, G[int], G, Annotated[int, "x", 3], Iterable[T], Mapping[str, int], Counter[str],
          DefaultDict[str, int], Deque[int], OrderedDict[int, int], Generator[int, None, str], Concatenate[int, P], TypeGuard[int],
          Required[int], NotRequired[str], Unpack[Ts], "fwd", ForwardRef("x"), List["Fwd"], int | None, list[int], dict[str, T],
          tuple[int, ...], Optional["A"], Hashable, Sized, AnyStr, Text, Awaitable[int], AsyncIterator[int], ContextManager[int]):
    print(t)
for t in (List[int], Optional[int], Callable[[int], str], Dict[str, int], Literal[1, 2], Annotated[int, 1], G[int], int, List, list[int],
          Union[int, str], int | str, Tuple[int, ...], Generic, Generic[T], ClassVar[int], Callable[..., T]):
    print(get_origin(t), get_args(t))
print(Union[int, str] == Union[str, int], Literal[1, 2] == Literal[2, 1], Literal[1] == Literal[True], Optional[int] == Union[None, int],
      Union[int, str] == int | str, hash(List[int]) == hash(List[int]), List[int] is List[int], List[int] == List[str])
print(T.__name__, S.__constraints__, B.__bound__, B.__covariant__, T.__module__, P.__name__)
print(G.__parameters__, G[int].__parameters__, Dict[T, S].__parameters__, G.__orig_bases__, G[int].__origin__, List[int].__args__)
