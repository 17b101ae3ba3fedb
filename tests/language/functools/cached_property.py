from functools import cached_property


class C:
    def __init__(self):
        self.calls = 0

    @cached_property
    def value(self):
        """The value."""
        self.calls += 1
        return self.calls * 10


c = C()
print(c.value, c.value, c.calls, c.__dict__, C.value.__doc__, C.value.attrname, type(C.value).__name__)
c.value = 5
print(c.value)
del c.value
print(c.value, c.calls)


class Slots:
    __slots__ = ()

    @cached_property
    def x(self):
        return 1


try:
    Slots().x
except TypeError as e:
    print(e)


class Named:
    def get(self):
        return 7

    a = cached_property(get)


print(Named().a)
try:
    class Twice:
        p = q = cached_property(lambda self: 1)
except (TypeError, RuntimeError) as e:
    print(type(e).__name__, e.__cause__ or e)


class Late:
    pass


Late.p = cached_property(lambda self: 1)
try:
    Late().p
except TypeError as e:
    print(e)
Late.p.__set_name__(Late, "p")
print(Late().p)
try:
    Late.p.__set_name__(Late, "other")
except TypeError as e:
    print(e)


class Err:
    @cached_property
    def p(self):
        raise ZeroDivisionError


e = Err()
for i in range(2):
    try:
        e.p
    except ZeroDivisionError:
        print("again", e.__dict__)


class Sub(C):
    @cached_property
    def value(self):
        return super().value + 1


s = Sub()
print(s.value, s.calls, s.__dict__)


class Meta(type):
    @cached_property
    def prop(cls):
        return "on a class"


class M(metaclass=Meta):
    pass


try:
    M.prop
except TypeError as e:
    print(e)
