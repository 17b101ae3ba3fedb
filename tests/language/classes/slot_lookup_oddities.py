# Special methods that fail to bind, come from another type, or change the class while they are looked for.
class Boom:
    @property
    def __eq__(self):
        raise AttributeError("booh")
    __hash__ = None


x = Boom()
print(x == x, x == Boom(), x != Boom())


class A(int):
    __eq__ = str.__eq__
    __add__ = str.__add__


for f in (lambda a: a == a, lambda a: a + a, lambda a: a + 1, lambda a: 1 + a):
    try:
        print(f(A(3)))
    except TypeError as e:
        print(e)


class Counted:
    calls = 0

    def __get__(self, obj, owner):
        Counted.calls += 1
        return lambda *args: args


class R:
    __round__ = Counted()


print(round(R()), round(R(), 2), round(R(), None), Counted.calls)


class Key:
    def __hash__(self):
        return hash("key")

    def __eq__(self, other):
        X.__bases__ = (Base2,)


class Base:
    key = key2 = "from Base"


class Base2:
    key = key2 = "from Base2"


X = type("X", (Base,), {Key(): 5})
print(X.key, X.key2)


class New:
    def __new__(cls, *args):
        raise AssertionError


class Restored(New):
    __new__ = object.__new__

    def __init__(self, value):
        self.value = value


try:
    print(Restored(3).value)
except TypeError as e:
    print(e)


class Proxy:
    def __init__(self, obj):
        self.__obj = obj

    def __getattribute__(self, name):
        if name.startswith("_Proxy__"):
            return object.__getattribute__(self, name)
        return getattr(self.__obj, name)


class P:
    def f(self):
        return "P.f"


class Q(P):
    def f(self):
        return super(Q, self).f() + " Q.f"


print(Q.__dict__["f"](Proxy(Q())))


class Evil:
    def __hash__(self):
        return hash("attr")

    def __eq__(self, other):
        if hasattr(C, "attr"):
            del C.attr
        return False


class Descr:
    def __get__(self, obj, owner=None):
        return 1


class C:
    attr = Descr()


c = C()
c.__dict__[Evil()] = 0
print(c.attr, hasattr(c, "attr"))
