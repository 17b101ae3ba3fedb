# what an ABC remembers does not keep classes alive
from abc import ABC
import gc
import sys
import weakref


class A(ABC):
    pass


def make():
    class Tmp:
        pass
    print(isinstance(Tmp(), A))
    A.register(Tmp)
    print(isinstance(Tmp(), A), issubclass(Tmp, A))
    return weakref.ref(Tmp)


w = make()
gc.collect()
print(w())
impl = A._abc_impl
print(type(impl).__name__, sys.getsizeof(impl), gc.is_tracked(impl))
from _abc import _get_dump, _reset_caches, _reset_registry
print([len(s) for s in _get_dump(A)[:3]])
isinstance(1, A), isinstance("", A)
A.register(float)
print([len(s) for s in _get_dump(A)[:3]], isinstance(1.5, A))
print([len(s) for s in _get_dump(A)[:3]])
A._abc_caches_clear()
A._abc_registry_clear()
print([len(s) for s in _get_dump(A)[:3]], isinstance(1.5, A))
A._abc_impl = 3
try:
    isinstance(1, A)
except TypeError as e:
    print(e)
A._abc_impl = impl
print(isinstance(1, A))


class NoWeak(type):
    pass


def count():
    return len(A.__subclasses__())


class S1(A):
    pass


print(count())
del S1
gc.collect()
print(count())
