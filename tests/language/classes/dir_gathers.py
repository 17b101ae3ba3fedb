# What __dir__ asks, and in which order names come.
import types


class A:
    x = 1

    def f(self):
        pass


class B(A):
    y = 2


class C(A):
    w = 1


class D(B, C):
    v = 1


def own(names):
    return [n for n in names if not n.startswith("_")]


b = B()
b.z = 1
print(object.__dir__(b)[:5], own(object.__dir__(b)), own(type.__dir__(B)))
print(own(object.__dir__(D())), own(type.__dir__(D)))


class Pretends:
    @property
    def __class__(self):
        return D


print(own(object.__dir__(Pretends())))


class OwnDict:
    __dict__ = {"q": 1}


print(own(object.__dir__(OwnDict())))
OwnDict2 = type("OwnDict2", (), {"__dict__": 5})
print(own(object.__dir__(OwnDict2())))


class LikeAClass:
    __dict__ = {"aa": 1}
    __bases__ = (D,)


class Proxy:
    __class__ = LikeAClass()


print(own(object.__dir__(Proxy())))
LikeAClass = type("LikeAClass", (), {"__dict__": {"bb": 2}, "__bases__": [C]})
Proxy = type("Proxy", (), {"__class__": LikeAClass()})
print(own(object.__dir__(Proxy())))


class Meta(type):
    def __getattribute__(self, name):
        print("asked:", name)
        return super().__getattribute__(name)


class X(metaclass=Meta):
    a = 1


class Y(X):
    b = 1


print(own(object.__dir__(Y())))
print(own(type.__dir__(Y)))


class Odd(types.ModuleType):
    __dict__ = 3


class Even(types.ModuleType):
    __dict__ = {"__dir__": lambda: ["k"], "b": 2}


class Third(types.ModuleType):
    __dict__ = {"b": 1, "a": 2}


try:
    dir(Odd("odd"))
except TypeError as e:
    print(e)
print(dir(Even("even")), dir(Third("third")), dir(types.ModuleType("m")))
