# virtual subclasses
from abc import ABC, ABCMeta, get_cache_token


class A(ABC):
    pass


class B(A):
    pass


class Out:
    pass


class Below(Out):
    pass


t = get_cache_token()
print(issubclass(Out, A), isinstance(Out(), B), B.register(Out) is Out, issubclass(Out, A), issubclass(Below, B), isinstance(Below(), A), issubclass(A, B), get_cache_token() - t)
print(A.register(B) is B, get_cache_token() - t)


@A.register
class Dec:
    pass


print(isinstance(Dec(), A), A in Dec.__mro__, Dec.__subclasses__(), B.__subclasses__())
for bad in (lambda: A.register(5), lambda: B.register(A), lambda: A.register(), lambda: issubclass(5, A), lambda: A.register(A) and 1 / 0):
    try:
        bad()
    except (TypeError, RuntimeError, ZeroDivisionError) as e:
        print(type(e).__name__, str(e).replace("ABCMeta.", ""))
A.register(int)
print(isinstance(True, A), issubclass(bool, A), isinstance(1.5, A), isinstance(1.5, A))


class Proxy:
    @property
    def __class__(self):
        return int


print(isinstance(Proxy(), A), isinstance(Proxy(), B))


class Hook(ABC):
    answers = {int: True, str: False}

    @classmethod
    def __subclasshook__(cls, c):
        print("hook", c.__name__)
        return cls.answers.get(c, NotImplemented)


print(issubclass(int, Hook), issubclass(int, Hook), issubclass(str, Hook), issubclass(str, Hook), issubclass(float, Hook), issubclass(float, Hook))
Hook.register(float)
print(issubclass(float, Hook), issubclass(str, Hook))


class BadHook(ABC):
    @classmethod
    def __subclasshook__(cls, c):
        return 1


try:
    issubclass(int, BadHook)
except AssertionError as e:
    print(e)


class Raise(ABC):
    @classmethod
    def __subclasshook__(cls, c):
        raise ZeroDivisionError


for f in (lambda: issubclass(int, Raise), lambda: isinstance(1, Raise), lambda: Raise.register(int)):
    try:
        f()
    except ZeroDivisionError:
        print("hook raised")


class Meta(ABCMeta):
    def __instancecheck__(cls, x):
        return "yes"


class M(metaclass=Meta):
    pass


print(isinstance(1, M), issubclass(int, M))
Seq = ABCMeta("Seq", (), {"__abc_tpflags__": 1 << 5})
Seq.register(Out)
print(hasattr(Seq, "__abc_tpflags__"))
try:
    ABCMeta("Both", (), {"__abc_tpflags__": (1 << 5) | (1 << 6)})
except TypeError as e:
    print(e)
