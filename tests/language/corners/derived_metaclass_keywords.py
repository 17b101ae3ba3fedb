# a class whose bases have a metaclass of their own takes any number of keywords
class Meta(type):
    def __new__(mcls, name, bases, namespace, **kwargs):
        cls = super().__new__(mcls, name, bases, namespace)
        cls.kwargs = kwargs
        return cls

    def __init__(cls, name, bases, namespace, **kwargs):
        super().__init__(name, bases, namespace)
        cls.count = len(kwargs)


class Base(metaclass=Meta):
    pass


class Many(Base, a=1, b=2, c=3, d=4, e=5, f=6, g=7, h=8, i=9, j=10):
    pass


print(Many.kwargs, Many.count)
made = type.__new__(type, "Made", (Base,), {}, **{f"k{i}": i for i in range(20)})
print(type(made).__name__, made.kwargs)
few = type.__new__(type, "Few", (Base,), {}, one=1)
print(few.kwargs)


class Refuses(type):
    def __new__(mcls, name, bases, namespace):
        return super().__new__(mcls, name, bases, namespace)


class Other(metaclass=Refuses):
    pass


try:
    type.__new__(type, "X", (Other,), {}, **{f"k{i}": i for i in range(12)})
except TypeError as e:
    print(e)
