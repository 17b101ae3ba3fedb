# a comparison whose method comes from a descriptor that raises is no comparison at all
def booh(self):
    raise AttributeError("booh")


class E:
    __eq__ = property(booh)
    __lt__ = property(booh)
    __hash__ = None


a, b = E(), E()
print(a == b, a == a, a != b, a in [b], a in [a])
try:
    a < b
except TypeError as e:
    print(e)


class D:
    def __get__(self, instance, owner):
        print("get", type(instance).__name__)
        return lambda other: "compared"


class F:
    __eq__ = D()
    __gt__ = staticmethod(lambda other: "static")
    __le__ = None


print(F() == 1, F() > 2)
try:
    F() <= 1
except TypeError as e:
    print(e)


class Z:
    def __get__(self, instance, owner):
        raise ZeroDivisionError


class G:
    __eq__ = Z()


print(G() == G())


class I:
    __init__ = property(booh)


try:
    I()
except AttributeError as e:
    print(e)
