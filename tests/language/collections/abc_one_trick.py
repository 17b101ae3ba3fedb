# collections.abc: classes that are known by their methods
import collections.abc as m
from collections.abc import *


def samples():
    yield "int", 3
    yield "str", "s"
    yield "list", []
    yield "dict", {}
    yield "set", set()
    yield "frozenset", frozenset()
    yield "gen", (i for i in "a")
    yield "iter", iter([])
    yield "func", len
    yield "range", range(2)
    yield "view", {}.keys()
    yield "none", None
    yield "type", int


names = ["Hashable", "Iterable", "Iterator", "Generator", "Reversible", "Sized", "Container", "Callable", "Collection", "Awaitable"]
for what, x in samples():
    print(what, [n for n in names if isinstance(x, getattr(m, n))])


class No:
    __hash__ = None
    __iter__ = None

    def __contains__(self, x):
        return False


class Base:
    def __len__(self):
        return 0

    def __iter__(self):
        return iter(())


class Col(Base):
    def __contains__(self, x):
        return True


class Blocked(Col):
    __len__ = None


print([isinstance(No(), c) for c in (Hashable, Iterable, Container)], isinstance(Col(), Collection), isinstance(Blocked(), Collection), isinstance(Base(), Collection))


class It(Iterator):
    def __next__(self):
        raise StopIteration


class G(Generator):
    def send(self, v):
        return v

    def throw(self, typ, val=None, tb=None):
        super().throw(typ, val, tb)


print(list(It()), iter(It()) is not None, next(G()), G().send(5), G().close())
try:
    G().throw(ValueError)
except ValueError as e:
    print(repr(e))


class Stubborn(G):
    def throw(self, *a):
        return 1


try:
    Stubborn().close()
except RuntimeError as e:
    print(e)
for c in (Hashable, Iterator, Generator, Set, MutableMapping, MutableSequence, Coroutine):
    try:
        c()
    except TypeError as e:
        print(e)


async def co():
    pass


x = co()
print(isinstance(x, Coroutine), isinstance(x, Awaitable), issubclass(type(x), Coroutine))
x.close()
print(Sized.__subclasshook__(int), Sized.__subclasshook__(list), list[int], Iterable[int], Mapping[str, int])
