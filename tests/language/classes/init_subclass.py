# __init_subclass__, __set_name__, __class_getitem__, __prepare__, metaclass keywords
class Base:
    registry = []

    def __init_subclass__(cls, /, tag=None, **kw):
        super().__init_subclass__(**kw)
        cls.tag = tag
        Base.registry.append((cls.__name__, tag))


class A(Base, tag="a"):
    pass


class B(A):
    pass


print(Base.registry, A.tag, B.tag)
for bad in (lambda: type("X", (Base,), {}, nope=1), lambda: type("Y", (), {}, z=1)):
    try:
        bad()
    except TypeError as e:
        print(e)


class Desc:
    def __set_name__(self, owner, name):
        self.name = name
        print("set_name", owner.__name__, name)

    def __get__(self, obj, owner=None):
        return self if obj is None else obj.__dict__.get(self.name, "empty")

    def __set__(self, obj, value):
        obj.__dict__[self.name] = value


class C:
    x = Desc()
    y = Desc()


c = C()
c.x = 1
print(c.x, c.y, C.x.name)
d = Desc()
C.z = d
print(hasattr(d, "name"))


class BadName:
    def __set_name__(self, owner, name):
        raise ValueError("in set_name")


try:
    class D:
        q = BadName()
except RuntimeError as e:
    print(e, "/", repr(e.__cause__))


class G:
    def __class_getitem__(cls, item):
        return f"{cls.__name__}[{item!r}]"


class H(G):
    pass


print(G[int], H[1, 2], G["x"])
try:
    A[0]
except TypeError as e:
    print(e)


class M(type):
    @classmethod
    def __prepare__(mcs, name, bases, **kw):
        print("prepare", name, kw)
        return {}

    def __new__(mcs, name, bases, ns, **kw):
        print("new", name, kw)
        return super().__new__(mcs, name, bases, dict(ns))

    def __init__(cls, name, bases, ns, **kw):
        print("init", name, kw)

    def __call__(cls, *a, **k):
        print("call", a, k)
        return super().__call__(*a, **k)

    def __getitem__(cls, i):
        return ("meta", i)

    def __len__(cls):
        return 7

    def __iter__(cls):
        return iter("abc")

    def __contains__(cls, x):
        return x == 5


class N(metaclass=M, opt=3):
    def __init__(self, v=0):
        self.v = v


print(N(4).v, N[1], len(N), list(N), 5 in N, 6 in N, type(N))


class O(N):
    pass


print(type(O), O.__mro__)
try:
    class P(N, metaclass=type("M3", (type,), {})):
        pass
except TypeError as e:
    print(e)


def not_a_class(name, bases, ns):
    return (name, bases, sorted(ns))


class Q(metaclass=not_a_class):
    z = 1


print(Q)


class BadPrepare(type):
    @classmethod
    def __prepare__(mcs, name, bases):
        return 5


try:
    class R(metaclass=BadPrepare):
        pass
except TypeError as e:
    print(e)
