from functools import partial
import weakref

f = len
print(partial(f), partial(f, 1, "a"), partial(f, a=1, b="x"), partial(f, 1, k=[2]))
p = partial(f)
p.__setstate__((p, (), {}, {}))
print(p)
p.__setstate__((f, (p,), {}, {}))
print(p)
p.__setstate__((f, (), {"a": p}, {}))
print(p)
p.__setstate__((f, (1,), None, None))
print(p, p.__dict__)


class S(partial):
    pass


s = S(f, 1)
print(repr(s).split("(")[0], s.__reduce__()[1:], type(S(s)).__name__)
print(partial(f, 1, a=2).__reduce__()[1], partial(f, 1, a=2).__reduce__()[2][1:])
for bad in (None, (), (f, (), {}), (f, (), {}, {}, 1), (3, (), {}, None), (f, [], {}, None), (f, (), [], None)):
    try:
        p.__setstate__(bad)
    except TypeError as e:
        print(e)


class T(tuple):
    pass


class D(dict):
    pass


p.__setstate__((f, T((1,)), D(a=1), {"x": 1}))
print(type(p.args).__name__, type(p.keywords).__name__, p.x)
w = weakref.ref(p)
print(w() is p)
del p
print(w(), partial[int], partial.__doc__.split("\n")[0])


try:
    partial(f).nope
except AttributeError as err:
    print(err)
a = partial(f, 1)
print(a == partial(f, 1), a == a, hash(a) == hash(a))
