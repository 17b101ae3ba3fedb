# The level at which Python functions meet RecursionError.
import sys

depth = 0


def up():
    global depth
    depth += 1


def attempt(name, f):
    global depth
    depth = 0
    try:
        print(name, "ok", type(f()).__name__)
    except RecursionError as e:
        print(name, depth, e)


def f():
    up()
    f()


class M:
    def m(self):
        up()
        self.m()
    @classmethod
    def c(cls):
        up()
        cls.c()
    @staticmethod
    def s():
        up()
        M.s()
    @property
    def p(self):
        up()
        return self.p


def kw(*args, **kwargs):
    up()
    kw(*args, **kwargs)


def default(a, b=1, *, c=2):
    up()
    default(b, c=a)


def even():
    up()
    odd()


def odd():
    up()
    even()


lam = lambda: (up(), lam())
for limit in 1000, 300, 150:
    sys.setrecursionlimit(limit)
    attempt('function', f)
    attempt('method', M().m)
    attempt('classmethod', M.c)
    attempt('staticmethod', M.s)
    attempt('property', lambda: M().p)
    attempt('stars', lambda: kw(1, b=2))
    attempt('defaults', lambda: default(1))
    attempt('two', even)
    attempt('lambda', lam)
