# the deprecated decorators still work
import abc


class A(metaclass=abc.ABCMeta):
    @abc.abstractclassmethod
    def c(cls):
        return "c"

    @abc.abstractstaticmethod
    def s():
        return "s"

    @abc.abstractproperty
    def p(self):
        return "p"


print(sorted(A.__abstractmethods__), A.c(), A.s())
try:
    A()
except TypeError as e:
    print(e)


class B(A):
    @classmethod
    def c(cls):
        return super().c() + "!"

    @staticmethod
    def s():
        return 1

    @property
    def p(self):
        return super().p


b = B()
print(b.c(), b.s(), b.p, abc.abstractproperty.__mro__[1].__name__, issubclass(abc.abstractclassmethod, classmethod))
print(abc.abstractmethod(3) if False else "", [n for n in ("ABC", "ABCMeta", "abstractmethod", "get_cache_token", "update_abstractmethods") if hasattr(abc, n)])
try:
    abc.abstractmethod(3)
except AttributeError as e:
    print(e)
