# dir() and locals() in code whose local names are some mapping.
import collections


class M:
    def __getitem__(self, key):
        if key == "a":
            return 12
        raise KeyError(key)

    def keys(self):
        return iter("xzy")


class Broken(M):
    def keys(self):
        return 1


class Missing:
    def __getitem__(self, key):
        raise KeyError(key)


class D(dict):
    def keys(self):
        return ["z", "y"]


m = M()
g = globals()
print(eval("a", g, m), eval("dir()", g, m), eval("locals()", g, m) is m, eval("globals()", g, m) is g)
print(eval("dir()", g, D(a=1)), eval("dir()", g, collections.UserDict(b=1, a=2)))
for locals_ in (Broken(), Missing(), 5):
    try:
        print(eval("dir()", g, locals_))
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)


class Meta(type):
    @classmethod
    def __prepare__(cls, name, bases):
        return collections.UserDict()

    def __new__(cls, name, bases, ns):
        return super().__new__(cls, name, bases, dict(ns))


class C(metaclass=Meta):
    x = 1
    print([n for n in dir() if n[0] != "_"])
