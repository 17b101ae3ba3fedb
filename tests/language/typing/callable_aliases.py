from collections.abc import Callable
a = Callable[[int], str]
print(a, a.__args__, a.__origin__, type(a).__name__)
print(Callable[..., int], Callable[[], None])
print(list[int], dict[str, list[int]], a == Callable[[int], str], hash(a) == hash(Callable[[int], str]))
import typing
print(typing.Callable[[int], str], typing.get_args(a))
