class Meta(int):
    def __init__(*args, **kwargs):
        pass
    def __new__(cls, name, bases, attrs, **kwargs):
        return bases, kwargs
d = {'metaclass': Meta}
class A(metaclass=Meta): pass
print(A)
class A(**d): pass
print(A)
class A(0, 1, 2, 3, 4, 5, 6, 7, **d): pass
print(A)
class A(0, *range(1, 8), **d, foo='bar'): pass
print(A)
class A(*range(8)  , **d): pass
print(A)
class A(0, *range(1,3), foo=1, **d): pass
print(A)
