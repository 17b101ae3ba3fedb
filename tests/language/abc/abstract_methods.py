# abstract methods: which classes can be instantiated, and what they say
from abc import ABC, ABCMeta, abstractmethod, update_abstractmethods
import abc


class A(ABC):
    @abstractmethod
    def f(self):
        return "A.f"

    @property
    @abstractmethod
    def p(self):
        pass

    @classmethod
    @abstractmethod
    def c(cls):
        pass

    @staticmethod
    @abstractmethod
    def s():
        pass


print(sorted(A.__abstractmethods__), A.f.__isabstractmethod__, A.p.__isabstractmethod__, A.__dict__["c"].__isabstractmethod__, abc.ABC.__abstractmethods__)
try:
    A()
except TypeError as e:
    print(e)


class B(A):
    def f(self):
        return "B+" + super().f()

    p = 1


try:
    B()
except TypeError as e:
    print(e)


class C(B):
    c = s = None


print(C().f(), C.__abstractmethods__, sorted(B.__abstractmethods__))
C.g = abstractmethod(lambda self: 1)
print(C().g(), update_abstractmethods(C) is C, C.__abstractmethods__)
try:
    C()
except TypeError as e:
    print(e)
del C.g
update_abstractmethods(C)
print(type(C()).__name__, update_abstractmethods(int))


class Plain:
    @abstractmethod
    def f(self):
        return 1


print(Plain().f())


class M(metaclass=ABCMeta):
    @property
    def x(self):
        return 0

    @x.setter
    @abstractmethod
    def x(self, v):
        pass


try:
    M()
except TypeError as e:
    print(e)


class Desc:
    def __init__(self, flag):
        self.__isabstractmethod__ = flag


class N(ABC):
    a = Desc(True)
    b = Desc(0)


print(N.__abstractmethods__)


class BadFlag:
    @property
    def __isabstractmethod__(self):
        raise ZeroDivisionError


try:
    class O(ABC):
        x = BadFlag()
except ZeroDivisionError:
    print("flag raised")
A.__abstractmethods__ = {"z"}
try:
    A()
except TypeError as e:
    print(e)
A.__abstractmethods__ = ()
print(type(A()).__name__)


class WithInit(ABC):
    def __init_subclass__(cls, tag=None, **k):
        super().__init_subclass__(**k)
        cls.tag = tag


class Sub(WithInit, tag=5):
    pass


print(Sub.tag, ABCMeta("Dyn", (ABC,), {"f": abstractmethod(lambda self: 1)}).__abstractmethods__)
