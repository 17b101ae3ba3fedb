"""What objects refer to ends in order, and each end may run code that sees the rest of it go."""
class D:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print("end of", self.name)
def make(n):
    return [D(f"{n}{i}") for i in range(3)]
a, b, c = make("slice")
s = slice(a, b, c)
del a, b, c, s
it = iter({D("key"): D("value")})
del it
it = iter({D("k2"): D("v2")}.items())
del it
from collections import OrderedDict
o = OrderedDict()
o[D("ok")] = D("ov")
it = iter(o.items())
del o
del it
class C:
    """A class with things in it."""
    one = D("class attribute 1")
    two = D("class attribute 2")
    def method(self, default=D("default")):
        return self
    __slots__ = ("x", "y")
c = C()
c.x, c.y = D("slot x"), D("slot y")
del c
import gc
del C
gc.collect()
import functools
@functools.lru_cache(maxsize=2)
def f(x):
    return x
f(D("cached 1"))
f(D("cached 2"))
f(D("cached 3"))
f.cache_clear()
import itertools
z = zip([D("z1")], [D("z2")])
next(z)
del z
ch = itertools.chain([D("c1"), D("c2")], [D("c3")])
next(ch)
del ch
gi = itertools.groupby([D("g1"), D("g2")], key=lambda d: D("gk"))
k, g = next(gi)
del k, g, gi
class R(int):
    def __del__(self):
        print("end of int", int(self))
r = range(R(1), R(10), R(2))
del r
def gen():
    x = D("in generator")
    y = D("too")
    yield x
g = gen()
next(g)
del g
def h(p=D("p"), *, q=D("q")):
    "doc"
h.attribute = D("attribute")
del h
class P:
    prop = property(D("get"), D("set"), D("del"), doc=D("doc"))
del P
gc.collect()
e = ValueError(D("arg 1"), D("arg 2"))
e.__cause__ = ValueError(D("cause"))
e.more = D("more")
del e
m = {D("mk1"): D("mv1"), D("mk2"): D("mv2")}
del m
m = {"a": D("ma"), "b": D("mb")}
m.update(a=1, b=2)
m |= {"a": D("again"), "c": D("mc")}
m.clear()
t = (D("t0"), [D("t1")], {"x": D("t2")})
del t
