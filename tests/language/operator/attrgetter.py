from operator import attrgetter
import sys


class A:
    def __init__(self, **k):
        self.__dict__.update(k)

    @property
    def p(self):
        return "prop"


a = A(x=1, b=A(y=2, c=A(z=3)))
print(attrgetter("x")(a), attrgetter("b.y")(a), attrgetter("b.c.z")(a), attrgetter("x", "b.y", "p")(a), attrgetter("__class__.__name__")(a))
print(attrgetter("x"), attrgetter("b.c"), attrgetter("x", "b.y"), sorted([A(k=2), A(k=1)], key=attrgetter("k"))[0].k)
for bad in (lambda: attrgetter(), lambda: attrgetter(1), lambda: attrgetter("x", 2), lambda: attrgetter("x")(), lambda: attrgetter("x")(a, a), lambda: attrgetter(name="x"), lambda: attrgetter("x")(obj=a)):
    try:
        bad()
    except TypeError as e:
        print(e)
for bad in ("q", "b.q", "q.b", "b.y.z", "", "x.", ".x"):
    try:
        print(attrgetter(bad)(a))
    except AttributeError as e:
        print(e)


class G:
    def __getattr__(self, name):
        print("getattr", name)
        if name == "bad":
            raise ValueError("bad")
        return self


g = G()
print(attrgetter("a.b")(g) is g)
try:
    attrgetter("x", "bad", "y")(g)
except ValueError as e:
    print(e)
r = attrgetter("x", "b.c.z").__reduce__()
print(r[0] is attrgetter, r[1], r[0](*r[1])(a), attrgetter("x").__reduce__()[1], sys.getsizeof(attrgetter("x")))
print(attrgetter("real")(5), attrgetter("name.upper")(A(name="n"))())


class S(str):
    pass


print(attrgetter(S("x"))(a), type(attrgetter(S("x")).__reduce__()[1][0]).__name__)
