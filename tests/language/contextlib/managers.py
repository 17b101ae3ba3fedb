# contextmanager: values, exceptions, decorators
from contextlib import contextmanager, ContextDecorator, closing, nullcontext, suppress, AbstractContextManager


@contextmanager
def tag(name):
    """Doc of tag."""
    print("<" + name)
    try:
        yield name.upper()
    except ValueError as e:
        print("caught", e)
    finally:
        print("</" + name)


with tag("a") as t:
    print(t)
with tag("b"):
    raise ValueError("v")
try:
    with tag("c"):
        raise KeyError("k")
except KeyError as e:
    print("through", e)
print(tag.__name__, tag.__doc__, tag("x").__doc__)


@tag("deco")
def f(x):
    "Doc of f."
    print("f", x)
    return x * 2


print(f(3), f(4), f.__name__, f.__doc__)


@contextmanager
def nothing():
    if False:
        yield


@contextmanager
def twice():
    yield 1
    yield 2


@contextmanager
def swallow_and_more():
    try:
        yield
    except Exception:
        yield


for bad in (nothing, twice):
    try:
        with bad():
            print("body")
    except RuntimeError as e:
        print(e)
try:
    with swallow_and_more():
        raise ValueError
except RuntimeError as e:
    print(e)
try:
    with tag("stop"):
        raise StopIteration("s")
except StopIteration as e:
    print("StopIteration", e)


@contextmanager
def replace_exception():
    try:
        yield
    except Exception as e:
        raise OSError("new") from e


try:
    with replace_exception():
        raise ValueError("old")
except OSError as e:
    print(e, repr(e.__cause__))


class Track(ContextDecorator):
    def __enter__(self):
        print("enter")
        return self

    def __exit__(self, *exc):
        print("exit", exc[0])
        return exc[0] is ZeroDivisionError


@Track()
def divide(a, b):
    return a / b


print(divide(1, 2), divide(1, 0))


class Res:
    def close(self):
        print("closed")


with closing(Res()) as r:
    print(type(r).__name__)
with nullcontext(5) as x, nullcontext() as y:
    print(x, y)
with suppress(KeyError, IndexError) as s:
    print(s)
    [][1]
try:
    with suppress():
        raise KeyError
except KeyError:
    print("not suppressed")
with suppress(LookupError):
    {}["x"]
print(issubclass(Track, AbstractContextManager), issubclass(Res, AbstractContextManager))
try:
    AbstractContextManager()
except TypeError as e:
    print(e)
