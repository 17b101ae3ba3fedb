# attributes of functions, methods, properties, built-in functions
def f(a, b=2, *args, c, d=4, **kw) -> int:
    "doc"
    x = 1
    return a


print(f.__name__, f.__qualname__, f.__doc__, f.__module__, f.__defaults__, f.__kwdefaults__, f.__annotations__, f.__closure__, f.__dict__)
f.attr = 5
f.__defaults__ = (9,)
f.__kwdefaults__ = {"c": 1, "d": 2}
f.__name__ = "g"
f.__qualname__ = "Q.g"
f.__doc__ = None
print(f(1), f.attr, f.__name__, f.__qualname__, vars(f))
for name, value in (("__name__", 5), ("__qualname__", 5), ("__defaults__", 5), ("__kwdefaults__", 5), ("__code__", 5), ("__annotations__", 5),
                    ("__dict__", 5), ("__globals__", {}), ("__closure__", None)):
    try:
        setattr(f, name, value)
    except (TypeError, AttributeError) as e:
        print(name, e)
for name in ("__defaults__", "__kwdefaults__", "__annotations__", "attr"):
    delattr(f, name)
print(f.__defaults__, f.__kwdefaults__, f.__annotations__)
for name in ("__name__", "__code__", "zzz", "__dict__"):
    try:
        delattr(f, name)
    except (TypeError, AttributeError) as e:
        print(name, e)


def other(a):
    return ("other", a)


def with_cell():
    y = 1

    def inner(a):
        return y
    return inner


f.__code__ = other.__code__
print(f(3))
try:
    f.__code__ = with_cell().__code__
except ValueError as e:
    print(e)
c = f.__code__
print(c.co_name, c.co_argcount, c.co_varnames, c.co_consts, c.co_names, c.co_freevars, c.co_cellvars, c.co_flags, c.co_nlocals)


class C:
    def m(self, x=1):
        "m doc"

    @property
    def p(self):
        "p doc"
        return 1

    @p.setter
    def p(self, v):
        pass


m = C().m
print(m.__name__, m.__doc__, m.__func__ is C.m, m.__self__.__class__, m.__defaults__, m == C().m, C.m.__get__(1).__self__)
try:
    m.attr = 1
except AttributeError as e:
    print(e)
p = C.p
print(p.fget.__name__, p.fset.__name__, p.fdel, p.__doc__, p.__isabstractmethod__)
for bad in (lambda: setattr(p, "fget", 1), lambda: delattr(C(), "p"), lambda: property().__get__(1), lambda: setattr(type("X", (), {"q": property(lambda s: 1)})(), "q", 2)):
    try:
        bad()
    except AttributeError as e:
        print(e)
print(len.__name__, len.__qualname__, len.__module__, len.__doc__[:20], len.__text_signature__, [].append.__qualname__, [].append.__self__, str.join.__objclass__)
print(classmethod(f).__func__ is f, staticmethod(f).__wrapped__ is f, staticmethod(f)(1), classmethod(f).__get__(1, int).__self__)
