from functools import singledispatchmethod
from abc import ABC, abstractmethod


class N:
    @singledispatchmethod
    def neg(self, arg):
        """Negates."""
        raise NotImplementedError(type(arg).__name__)

    @neg.register
    def _(self, arg: int):
        return -arg

    @neg.register(str)
    def _(self, arg):
        return arg[::-1]

    @singledispatchmethod
    @classmethod
    def make(cls, arg):
        return cls.__name__, "other", arg

    @make.register
    @classmethod
    def _(cls, arg: int):
        return cls.__name__, "int", arg

    @singledispatchmethod
    @staticmethod
    def st(arg):
        return "st", arg

    @st.register(int)
    @staticmethod
    def _(arg):
        return "st int", arg


n = N()
print(n.neg(5), n.neg("abc"), n.neg(True), N.neg(n, 3) if False else "", N.make(1), N.make("x"), n.make(2), n.st(1), N.st("q"))
try:
    n.neg([])
except NotImplementedError as e:
    print(e)
print(N.neg.__doc__, n.neg.__name__, N.__dict__["neg"].dispatcher.registry.keys() >= {int, str})


class Sub(N):
    pass


print(Sub.make(1), Sub().neg(2))


@Sub.neg.register(list)
def _(self, arg):
    return "list", len(arg)


print(n.neg([1, 2]))


class Abs(ABC):
    @singledispatchmethod
    @abstractmethod
    def f(self, arg):
        pass


try:
    Abs()
except TypeError as e:
    print(e)
try:
    singledispatchmethod(3)
except TypeError as e:
    print(e)
try:
    n.neg()
except IndexError as e:
    print(e)
