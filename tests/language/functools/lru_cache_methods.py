from functools import lru_cache
import copy
import weakref


class C:
    def __init__(self, n):
        self.n = n

    @lru_cache(maxsize=None)
    def m(self, x):
        print("m", self.n, x)
        return self.n + x

    @staticmethod
    @lru_cache
    def s(x):
        return x

    @classmethod
    @lru_cache
    def c(cls, x):
        return cls.__name__, x

    @property
    @lru_cache(maxsize=1)
    def p(self):
        print("p")
        return self.n


a, b = C(1), C(2)
print(a.m(1), a.m(1), b.m(1), C.m.cache_info(), C.m(a, 1), a.m.__func__ is C.m)
print(C.s(3), a.s(3), C.s.cache_info(), C.c(4), a.c(4), a.p, a.p)


@lru_cache
def f(x: int) -> str:
    """Doc."""
    return str(x)


print(f.__doc__, f.__annotations__, f.__module__, f.__qualname__, sorted(f.__dict__))
print(copy.copy(f) is f, copy.deepcopy(f) is f, f.__reduce__(), f.__get__(None, int) is f, f.__get__(3)(), f.cache_info())
f.extra = 1
print(f.extra, f.__dict__["extra"])
w = weakref.ref(f)
print(w() is f)
del f
print(w())
g = lru_cache(maxsize=2)(len)
print(g("abc"), g.__name__, g.cache_info())
for bad in (lambda: type(g)(1, 2, 3, 4), lambda: type(g)(len, "x", False, tuple), lambda: type(g)(len), lambda: lru_cache()(3)):
    try:
        bad()
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
k = type(g)(len, None, False, lambda *a: a)
print(k("ab"), k("ab"), k.cache_info())
from functools import _make_key
print(_make_key((1,), {}, False), _make_key((1, 2), {"a": 3}, True)[:2], hash(_make_key((1, 2), {}, False)) == hash((1, 2)))
