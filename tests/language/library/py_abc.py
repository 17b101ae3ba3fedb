from _py_abc import ABCMeta, get_cache_token

class Shape(metaclass=ABCMeta):
    @classmethod
    def __subclasshook__(cls, other):
        return True if hasattr(other, "area") else NotImplemented

class Square:
    def area(self): return 4

class Line: pass
print(issubclass(Square, Shape), isinstance(Line(), Shape), isinstance(Square(), Shape))
before = get_cache_token()
@Shape.register
class Dot: pass
print(issubclass(Dot, Shape), isinstance(Dot(), Shape), get_cache_token() - before, Dot.__name__)
for bad in 3, Shape:
    try:
        print(Shape.register(bad) is bad)
    except TypeError as e:
        print(e)
class Child(Shape): pass
try:
    Child.register(Shape)
except RuntimeError as e:
    print(e)
class Abstract(metaclass=ABCMeta):
    def f(self): pass
    f.__isabstractmethod__ = True
try:
    Abstract()
except TypeError as e:
    print(e)
