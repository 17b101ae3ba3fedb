from functools import lru_cache
import sys


@lru_cache(maxsize=4)
def f(n):
    if n > 0:
        f(n - 1)
    return n


f(10)
print(f.cache_info())


@lru_cache(maxsize=3)
def clears(n):
    if n == 5:
        clears.cache_clear()
    return n


for i in (1, 2, 3, 5, 1, 5):
    clears(i)
print(clears.cache_info())


@lru_cache(maxsize=1)
def same(n, depth=[0]):
    if not depth[0]:
        depth[0] = 1
        same(n)
    return n


print(same(1), same.cache_info())


class K:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        print("hash", self.n)
        return 7

    def __eq__(self, other):
        print("eq", self.n, other.n)
        if other.n == 99:
            raise ZeroDivisionError
        return self.n == other.n


@lru_cache(maxsize=2)
def g(k):
    return k.n


print(g(K(1)), g(K(1)), g(K(2)), g(K(3)))
try:
    g(K(99))
except ZeroDivisionError:
    print("raised")
print(g.cache_info())


class R:
    def __del__(self):
        print("del", h.cache_info().currsize)


@lru_cache(maxsize=2)
def h(n):
    return R()


for i in range(4):
    h(i)
h.cache_clear()
print("cleared")


class T:
    pass


@lru_cache(maxsize=2)
def keep(x, y=1):
    return [x]


t = T()
keep(t)
print(sys.getrefcount(t))
keep(t, y=2)
print(sys.getrefcount(t))
keep(t)
print(sys.getrefcount(keep(t)), sys.getrefcount(t))
keep(1), keep(2)
print(sys.getrefcount(t))


@lru_cache(maxsize=None)
def deep(n):
    return n and deep(n - 1) + 1


try:
    deep(100000)
except RecursionError as e:
    print(type(e).__name__, str(e)[:32])
print(deep(50))
