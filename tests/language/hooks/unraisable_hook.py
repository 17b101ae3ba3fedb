# sys.unraisablehook: told of what finalizers and callbacks raise
import gc
import sys
import weakref

print(sys.unraisablehook is sys.__unraisablehook__)


def hook(args):
    shown = getattr(args.object, "__qualname__", args.object)
    print(type(args).__name__, args.exc_type.__name__, args.exc_value, args.exc_traceback is not None, args.err_msg, shown, len(args))
    print(args.exc_value.__traceback__ is args.exc_traceback, args[0] is args.exc_type)


class Dies:
    def __del__(self):
        raise ValueError("in __del__")


class Referent:
    pass


def callback(ref):
    raise KeyError("in callback")


sys.unraisablehook = hook
d = Dies()
del d
r = Referent()
w = weakref.ref(r, callback)
del r


def generator():
    try:
        yield
    finally:
        raise OSError("in a generator's finally")


g = generator()
next(g)
del g

a, b = Dies(), Dies()
a.other, b.other = b, a
del a, b
print(gc.collect())


class Nested:
    def __del__(self):
        try:
            Dies()
        finally:
            raise TypeError("and here")


n = Nested()
del n
sys.unraisablehook = sys.__unraisablehook__
