# functions and classes go by name
import pickle
import sys


def f():
    pass


class C:
    class Inner:
        def method(self):
            return "inner"

        @staticmethod
        def static():
            return "static"

    @classmethod
    def build(cls):
        return cls.__name__

    def bound(self):
        return type(self).__name__


def tried(fn, *args, **kw):
    try:
        return fn(*args, **kw)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


for x in [f, C, C.Inner, C.Inner.static, C.build, len, int, print, ValueError, type(None), type(...), type(NotImplemented), [1, 2].append, "a-b".split, object, type]:
    for p in range(6):
        d = tried(pickle.dumps, x, p)
        y = tried(pickle.loads, d) if type(d) is bytes else None
        if not (type(d) is bytes):
            print(p, d)
        elif p in (0, 2, 4):
            print(p, d, y is x or y == x or type(y).__name__)
m = pickle.loads(pickle.dumps(C().bound))
print(m(), pickle.loads(pickle.dumps(C.build))())


def local():
    def g():
        pass

    class D:
        pass

    return g, D, D()


for x in local():
    print(tried(pickle.dumps, x).replace(hex(id(x)), "0x"))
lam = lambda: 0
print(tried(pickle.dumps, lam).replace(hex(id(lam)), "0x"))
g = f


def f():
    pass


print(tried(pickle.dumps, g).replace(hex(id(g)), "0x"))
f.__module__ = "nowhere"
print(tried(pickle.dumps, f).replace(hex(id(f)), "0x"))
f.__module__ = "__main__"
f.__qualname__ = "missing"
print(tried(pickle.dumps, f).replace(hex(id(f)), "0x"))
for x in [sys, (i for i in ()), memoryview(b"a"), type(f.__code__), {}.keys(), object(), iter([1, 2]), f.__code__, sys._getframe()]:
    r = tried(pickle.dumps, x)
    print(r if isinstance(r, str) else "pickled")
