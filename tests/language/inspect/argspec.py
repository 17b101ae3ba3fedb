# getfullargspec, getcallargs, getargvalues, getclosurevars
import inspect


def f(a, b=2, *args, c, d=4, **kw):
    pass


def g():
    pass


print(inspect.getfullargspec(f))
print(inspect.getfullargspec(g))
print(inspect.getfullargspec(lambda x, /, y: 0))


class C:
    def m(self, x: int) -> str:
        pass


print(inspect.getfullargspec(C.m), inspect.getfullargspec(C().m))
print(inspect.getcallargs(f, 1, c=3), inspect.getcallargs(f, 1, 2, 3, 4, c=5, z=6))
for args, kw in (((), {}), ((1,), {}), ((1,), {"c": 1, "a": 2})):
    try:
        inspect.getcallargs(f, *args, **kw)
    except TypeError as e:
        print(e)


def h(x, y, z):
    pass


for args, kw in (((1, 2, 3, 4), {}), ((), {}), ((1,), {"q": 2})):
    try:
        inspect.getcallargs(h, *args, **kw)
    except TypeError as e:
        print(e)


def frame_of(p, *q, r=5):
    s = 1
    return inspect.getargvalues(inspect.currentframe())


info = frame_of(1, 2, 3)
print(info, inspect.formatargvalues(*info))
glob = 10


def outer():
    x = 1

    def inner():
        return x + glob + len("a") + missing
    return inner


cv = inspect.getclosurevars(outer())
print(cv.nonlocals, cv.globals, sorted(cv.builtins), cv.unbound)
print(inspect.getargs(f.__code__))
for bad in (5, "x"):
    try:
        inspect.getfullargspec(bad)
    except TypeError as e:
        print(e)


def annotated(a: int, b: "str" = 1) -> None:
    pass


print(inspect.get_annotations(annotated), inspect.get_annotations(annotated, eval_str=True), inspect.get_annotations(C))
try:
    inspect.get_annotations(5)
except TypeError as e:
    print(e)
