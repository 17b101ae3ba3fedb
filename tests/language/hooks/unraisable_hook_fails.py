# a hook that raises is told of itself; __unraisablehook__ may be called by one's own hook
import sys
import weakref


class Callback:
    def __call__(self, ref):
        raise ValueError("in the callback")

    def __repr__(self):
        return "the callback"


class BadHook:
    def __call__(self, args):
        raise RuntimeError("the hook")

    def __repr__(self):
        return "the bad hook"


def own_hook(args):
    print("own", args.exc_value, args.object)
    sys.__unraisablehook__(args)


class Referent:
    pass


def die():
    r = Referent()
    w = weakref.ref(r, Callback())
    del r


seen = []
for hook in (own_hook, seen.append, BadHook(), sys.__unraisablehook__):
    sys.unraisablehook = hook
    try:
        die()
    except Exception as e:
        print("not reached", e)
    print(len(seen))
print(seen[0].exc_type, repr(seen[0].exc_value), seen[0].object)
try:
    sys.__unraisablehook__((1, 2, 3, 4, 5))
except TypeError as e:
    print(e)
seen.clear()
