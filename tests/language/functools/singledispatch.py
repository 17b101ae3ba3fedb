from functools import singledispatch
import collections.abc


@singledispatch
def f(x, *rest):
    """Base."""
    return "base", rest


@f.register
def _(x: int):
    return "int"


@f.register(str)
def on_str(x, y=0):
    return "str", y


f.register(list, lambda x: "list")


@f.register(type(None))
def _(x):
    return "none"


@f.register(float)
@f.register(complex)
def num(x):
    return "num"


print(f(1.5), f(2j), f(1), f(True), f("a"), f("a", y=2), f([]), f(None), f({}), f((), 1), f.__name__, f.__doc__)
print(on_str("z"), f.dispatch(bool) is f.dispatch(int), f.dispatch(dict) is f.registry[object], list(f.registry)[:3], type(f.registry).__name__)


@f.register
def _(x: dict | set):
    return "dict or set"


print(f({}), f(set()), f(frozenset()))


@f.register(collections.abc.Sized)
def _(x):
    return "sized"


@f.register(collections.abc.Mapping)
def _(x):
    return "mapping"


print(f(frozenset()), f(()), f(collections.ChainMap()) if hasattr(collections, "ChainMap") else "", f({}))


class A:
    pass


class B(A):
    pass


f.register(A, lambda x: "A")
print(f(B()), f.dispatch(B)(1))
f.register(B, lambda x: "B")
print(f(B()))
for bad in (lambda: f(), lambda: f.register(3), lambda: f.register(3, len), lambda: f.register(lambda x: 1), lambda: f.register("int", len), lambda: f.register(list[int], len)):
    try:
        bad()
    except TypeError as e:
        print(str(e).split(" at 0x")[0].split("<function")[0])


def ann(x: "no class here" = 1):
    pass


class X:
    pass


class Sized2:
    def __len__(self):
        return 0


print(f(X()), f(Sized2()))


@singledispatch
def g(x):
    return "g"


class I1(metaclass=collections.abc.Sized.__class__):
    pass


class I2(metaclass=collections.abc.Sized.__class__):
    pass


class Both:
    pass


I1.register(Both)
I2.register(Both)
g.register(I1, lambda x: "I1")
g.register(I2, lambda x: "I2")
try:
    g(Both())
except RuntimeError as e:
    print(str(e)[:19], "I1" in str(e), "I2" in str(e))
I1.register(X)
print(g(X()))
I2.register(Sized2)
print(g(Sized2()), g(3))
