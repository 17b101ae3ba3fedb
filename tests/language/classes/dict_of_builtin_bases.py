# __dict__ of a class that inherits from type, module or an exception is what those say.
import types


class Base:
    pass


class Meta(type, Base):
    pass


class Class(metaclass=Meta):
    pass


class Module(types.ModuleType, Base):
    pass


class Error(Exception, Base):
    pass


class Tuple(tuple, Base):
    pass


descr = Base.__dict__["__dict__"]


def attempt(what, *args):
    try:
        return what(*args)
    except (TypeError, AttributeError) as e:
        return f"{type(e).__name__}: {e}"


for x in (Class, Module("m"), Error("e"), Tuple("t"), Base()):
    print(type(x).__name__, type(descr.__get__(x)).__name__)
    print(attempt(descr.__set__, x, {"a": 1}))
    print(attempt(getattr, x, "a", "no a"))
    print(attempt(descr.__set__, x, 3))
    print(attempt(descr.__delete__, x))
for x in (1, object(), type):
    print(attempt(descr.__get__, x), attempt(descr.__set__, x, {}), attempt(descr.__delete__, x))
print(type(complex.real).__name__, complex.real.__get__(3j), complex.imag.__get__(3j))
print(attempt(complex.real.__set__, 3j, 1.0))
