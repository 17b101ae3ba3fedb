# members with attributes, methods, properties, class and static methods
from enum import Enum, unique


class Planet(Enum):
    MERCURY = (3.303e+23, 2.4397e6)
    EARTH = (5.976e+24, 6.37814e6)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius

    @property
    def gravity(self):
        return round(6.67300E-11 * self.mass / (self.radius * self.radius), 2)

    def heavier(self, other):
        return self.mass > other.mass

    @classmethod
    def first(cls):
        return next(iter(cls))

    @staticmethod
    def unit():
        return "kg"

    def __str__(self):
        return self.name.title()


print(Planet.EARTH.value, Planet.EARTH.gravity, Planet.EARTH.heavier(Planet.MERCURY), Planet.first(), Planet.unit())
print([str(p) for p in Planet], repr(Planet.EARTH))


class Auto(Enum):
    def __new__(cls):
        obj = object.__new__(cls)
        obj._value_ = len(cls.__members__) + 1
        return obj


class Numbered(Auto):
    A = ()
    B = ()


print(list(Numbered), Numbered(2))


class Weird(Enum):
    A = [1]
    B = {"x": 1}
    C = [1]

    @classmethod
    def _missing_(cls, value):
        return cls.B if value == "b" else None


print(list(Weird), Weird([1]), Weird("b"), Weird.C is Weird.A)
try:
    Weird("zzz")
except ValueError as e:
    print(e)


class BadMissing(Enum):
    A = 1

    @classmethod
    def _missing_(cls, value):
        return 5


try:
    BadMissing(2)
except TypeError as e:
    print(e, "/", repr(e.__context__))
try:
    @unique
    class Dup(Enum):
        a = 1
        b = 2
        c = 1
except ValueError as e:
    print(e)


class Nested(Enum):
    f = lambda x: x
    _private = 3
    A = 1


print(list(Nested), Nested._private)
