from functools import wraps, update_wrapper, WRAPPER_ASSIGNMENTS, WRAPPER_UPDATES


def deco(f):
    @wraps(f)
    def inner(*a, **k):
        """inner doc"""
        return f(*a, **k)
    inner.own = 1
    return inner


@deco
def add(a: int, b: int = 2) -> int:
    """Adds."""
    return a + b


print(add.__name__, add.__doc__, add.__qualname__, add.__module__, add.__annotations__, add.__wrapped__(1), add(1), add.own)
add.x = 5
again = deco(add)
print(again.x, again.own, again.__wrapped__ is add)
print(WRAPPER_ASSIGNMENTS, WRAPPER_UPDATES)


class Callable:
    """cls doc"""

    def __call__(self):
        return "c"


c = Callable()
c.attr = 3


def w():
    pass


update_wrapper(w, c)
print(w.attr, w.__doc__, w.__name__, w.__wrapped__ is c)


def w2():
    "own"


update_wrapper(w2, len, assigned=("__doc__",), updated=())
print(w2.__name__, w2.__doc__ == len.__doc__, w2.__wrapped__ is len)
try:
    update_wrapper(w2, len, updated=("__dict__", "nope"))
except AttributeError as e:
    print(e)


def w3():
    pass


update_wrapper(w3, add, (), ())
print(w3.__name__, w3.__wrapped__ is add, w3.__dict__.keys())


@wraps(add, assigned=["__name__"], updated=[])
def w4():
    "four"


print(w4.__name__, w4.__doc__, w4.__qualname__)


class D:
    @deco
    def method(self, x):
        "m"
        return x


print(D().method(4), D.method.__qualname__, D.method.__doc__)
