# members, values, names, iteration, lookup, aliases
from enum import Enum


class Color(Enum):
    RED = 1
    GREEN = 2
    CRIMSON = 1
    BLUE = "blue"


print(Color.RED, repr(Color.RED), Color.RED.name, Color.RED.value)
print(list(Color), len(Color), list(reversed(Color)))
print(Color.CRIMSON is Color.RED, Color(1) is Color.RED, Color["GREEN"], Color("blue"))
print(dict(Color.__members__))
print(Color, repr(Color), type(Color), bool(Color))
print(Color.RED in Color, Color.RED == Color.RED, Color.RED == 1, Color.RED != Color.GREEN, hash(Color.RED) == hash("RED"))
print(isinstance(Color.RED, Color), type(Color.RED) is Color, "%s %r" % (Color.RED, Color.BLUE), f"{Color.RED:>12}|")
for bad in (lambda: Color(9), lambda: Color["NONE"], lambda: Color.NONE, lambda: Color.RED < Color.GREEN):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)


def assign():
    Color.RED = 3


def delete():
    del Color.RED


def name():
    Color.RED.name = "x"


def value():
    Color.RED.value = 5


for bad in (assign, delete, name, value):
    try:
        bad()
    except AttributeError as e:
        print(e)
Color.new = 5
print(Color.new, {Color.RED: 1}[Color.RED], sorted(Color, key=lambda c: c.name))
print(dir(Color.RED), dir(Color)[:4])
