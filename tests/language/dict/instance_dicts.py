"""The dicts of instances: shared keys, values beside them, sizes that shrink, order of attributes."""
import sys
import gc

g = sys.getsizeof


class A:
    pass


class B:
    def __init__(self, n):
        for i in range(n):
            setattr(self, "a%d" % i, i)


sizes = []
for i in range(35):
    a = A()
    sizes.append(g(a.__dict__))
print(sizes)
for n in (0, 1, 2, 5, 10, 29, 30, 31, 40):
    b = B(n)
    print(n, g(b), g(b.__dict__), len(b.__dict__), list(b.__dict__)[-2:], end=" ")
    b.extra = 1
    print(g(b.__dict__), list(b.__dict__)[-1])


class C:
    pass


c, d = C(), C()
c.x, c.y, c.z = 1, 2, 3
d.z, d.y, d.x = 1, 2, 3
print(list(c.__dict__), list(d.__dict__), g(c.__dict__), g(d.__dict__))
del c.y
c.y = 5
print(vars(c), g(c.__dict__))
d.__dict__["w"] = 1
print(g(d.__dict__), d.w, vars(d))
d.__dict__[5] = 1
print(g(d.__dict__), vars(d))
f = C()
print(g(f.__dict__))
f.__dict__ = {"q": 1}
print(f.q, g(f.__dict__))
try:
    del f.nope
except AttributeError as e:
    print(e)
h = C()
try:
    del h.nope2
except AttributeError as e:
    print(e)
print(g(C().__dict__))
copy = c.__dict__.copy()
print(copy, g(copy), g(dict(c.__dict__)), g({**c.__dict__}))


class L(list):
    pass


l = L()
print(g(l))
l.x = 1
print(g(l.__dict__), g(L().__dict__))


class D:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        print("-", self.n, end=" ")


c = C()
c.z, c.x, c.y = D("z"), D("x"), D("y")
del c
print()
c = C()
c.z, c.x, c.y = D("z"), D("x"), D("y")
c.__dict__
del c
print()
c = C()
print(gc.is_tracked(c.__dict__))
c.x = []
print(gc.is_tracked(c.__dict__))
c = C()
c.x = []
print(gc.is_tracked(c.__dict__), gc.is_tracked({}), gc.is_tracked({1: 2}), gc.is_tracked({1: []}), gc.is_tracked({1: (1,)}), gc.is_tracked({(): 1}), gc.is_tracked(dict(a=[])))
