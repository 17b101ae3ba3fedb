# abc: abstract methods and properties, register, hooks
from abc import ABC, ABCMeta, abstractmethod, abstractclassmethod, update_abstractmethods, get_cache_token
import copy


class A(ABC):
    @abstractmethod
    def m(self):
        return "A.m"

    @property
    @abstractmethod
    def p(self): ...

    @classmethod
    @abstractmethod
    def c(cls): ...


class Partial(A):
    def m(self):
        return super().m() + "+"


class Full(Partial):
    p = 1

    @classmethod
    def c(cls):
        return cls.__name__


for cls in (A, Partial):
    try:
        cls()
    except TypeError as e:
        print(e)
print(Full().m(), Full().p, Full.c(), sorted(A.__abstractmethods__), Full.__abstractmethods__)


class Reg:
    pass


print(issubclass(Reg, A), A.register(Reg) is Reg, issubclass(Reg, A), isinstance(Reg(), A), issubclass(int, A))
try:
    Reg.register(A) if hasattr(Reg, "register") else A.register(5)
except TypeError as e:
    print(e)
try:
    Full.register(A)
except RuntimeError as e:
    print(e)


class Hook(ABC):
    @classmethod
    def __subclasshook__(cls, C):
        if cls is Hook:
            return hasattr(C, "quack") or NotImplemented
        return NotImplemented


class Duck:
    quack = 1


print(issubclass(Duck, Hook), isinstance(Duck(), Hook), issubclass(int, Hook))


class Later(ABC):
    pass


Later.x = abstractmethod(lambda self: 0)
print(Later.__abstractmethods__)
update_abstractmethods(Later)
print(Later.__abstractmethods__, get_cache_token() >= 0)


class Virtual(metaclass=ABCMeta):
    @abstractmethod
    def __len__(self): ...


class V(Virtual):
    __len__ = lambda self: 3


print(len(V()), type(Virtual), abstractmethod(print).__isabstractmethod__ if False else "ok")
