from functools import partial
import sys


def show(*args, **kw):
    return args, kw


p = partial(show, 1, 2, a=3)
print(p(), p(4), p(b=5), p(a=6), p(7, a=8, c=9))
print(p.func is show, p.args, p.keywords, partial(show)(), partial(show, x=1).keywords)
q = partial(p, 9, a=0, z=1)
print(q.func is show, q.args, q.keywords, q("end"))
for bad in (lambda: partial(), lambda: partial(3), lambda: partial(func=show), lambda: partial(len)(), lambda: partial(int, base=2)(), lambda: partial(show, **{"a": 1})(**{1: 2})):
    try:
        print(bad())
    except TypeError as e:
        print(e)
print(partial(int, base=2)("101"), list(map(partial(pow, 2), range(4))), partial(max, key=abs)(-3, 2), sorted("bA", key=partial(str.lower)))
for name in ("func", "args", "keywords"):
    try:
        setattr(p, name, 1)
    except AttributeError as e:
        print(e)
p.attr = 5
print(p.attr, p.__dict__, partial(p, 1).func is p)
del p.attr
p.__dict__ = {"q": 1}
print(p.q)
try:
    p.__dict__ = 3
except TypeError as e:
    print(e)
d = {"k": 1}
p = partial(show, **d)
d["k"] = 2
r = p()
r[1]["k"] = 99
print(p(), p.keywords)
t = object()
p = partial(sys.getrefcount, t)
print(p() - sys.getrefcount(t), partial(lambda x: sys.getrefcount(x), t)() - sys.getrefcount(t), partial(lambda x, y=0: sys.getrefcount(x), t, y=1)() - sys.getrefcount(t))


class C:
    m = partial(show, "m")

    def __call__(self, *a):
        return "called", a


print(C().m(1), partial(C(), 1)(2), sys.getsizeof(p), partial(partial, show)(1)(2))
