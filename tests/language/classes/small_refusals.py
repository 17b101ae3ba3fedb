# Refusals and small rules that other implementations' tests ask for.
import collections
import sys
import warnings

warnings.simplefilter("ignore")


def attempt(f, *args):
    try:
        print(f(*args))
    except (TypeError, UnicodeError, NameError) as e:
        print(type(e).__name__, e)


class NoItem:
    __class_getitem__ = None


class BadItem:
    __class_getitem__ = "a"


attempt(lambda: NoItem[int])
attempt(lambda: BadItem[int])
attempt(lambda: print >> 3)
attempt(lambda: print << 3)
attempt(lambda: len >> 3)


def augmented():
    p = print
    p >>= 3


attempt(augmented)


class C0(complex):
    def __complex__(self):
        return 42j


class C1(complex):
    def __new__(cls, value=0j):
        return complex.__new__(cls, 2 * value)

    def __complex__(self):
        return self


class C2(complex):
    def __complex__(self):
        return None


class C3(complex):
    pass


attempt(complex, C0(1j))
attempt(complex, C1(1j))
attempt(complex, C2(1j))
attempt(complex, C3(1j))
attempt(complex, 1, C0(1j))

names = collections.OrderedDict(__module__="m", b=2, a=1)
names.move_to_end("__module__")
names.move_to_end("b", last=False)
print(list(type("C", (), names).__dict__)[:3])
attempt(type, "x\udcdc", (), {})
attempt(type, "x", (), {"__doc__": "x\udcdc"})
attempt(setattr, NoItem, "__name__", "A\udcdc")
print(NoItem.__name__)
s = "abc"
print(s.__getnewargs__(), s.__getnewargs__()[0] is s)
print(s % () is s, s % {} is s, s.__mod__(()) is s, ("%%" % ()), ("a%%b" % {}))
attempt(lambda: s % (1,))
attempt(lambda: s % 1)
