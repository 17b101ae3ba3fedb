from functools import lru_cache, cache
import sys


@lru_cache(maxsize=3)
def f(*args, **kw):
    print("call", args, kw)
    return len(args) + len(kw)


print(f(1), f(1), f(1.0), f(True), f(1, 2), f(a=1), f(a=1))
print(f.cache_info(), f.cache_parameters())
print(f(1), f.cache_info())
f(3), f(4), f(1)
print(f.cache_info())
f.cache_clear()
print(f.cache_info(), f(1))


@lru_cache
def g(x):
    return [x]


print(g(1) is g(1), g.cache_info(), g.__name__, g.__wrapped__(1) is g(1))


@lru_cache(maxsize=None, typed=True)
def h(x, y=0):
    print("h", x, y)
    return x


h(1), h(1.0), h(1), h(x=1), h(1, y=0), h(1, y=0.0), h(y=1, x=2), h(x=2, y=1)
print(h.cache_info(), h.cache_parameters())


@lru_cache(maxsize=0)
def z(x):
    return x


print(z(1), z(1), z.cache_info())


@lru_cache(-5)
def neg(x):
    return x


print(neg(1), neg.cache_info())


@cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(80), fib.cache_info())


@lru_cache(maxsize=10)
def fib10(n):
    return n if n < 2 else fib10(n - 1) + fib10(n - 2)


print(fib10(40), fib10.cache_info())
for bad in (lambda: lru_cache("x"), lambda: lru_cache(2.5)(f), lambda: f([]), lambda: f({}, a=1), lambda: f(k=[]), lambda: lru_cache(1, 2, 3)):
    try:
        bad()
    except TypeError as e:
        print(e)
print(f.cache_info())


@lru_cache(2)
def bad(x):
    raise ValueError(x)


for i in range(2):
    try:
        bad(1)
    except ValueError as e:
        print(e)
print(bad.cache_info(), sys.getsizeof(f), type(f).__name__)
