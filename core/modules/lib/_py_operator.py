"""What operator takes from the C module _operator, in Python, for those who block that one."""
from builtins import abs as _abs

__name__ = "operator"
__all__ = []


def _function(name, text, doc):
    exec(f"def {name}{text}", globals())
    globals()[name].__doc__ = doc
    __all__.append(name)


for _name, _sign in (("lt", "<"), ("le", "<="), ("eq", "=="), ("ne", "!="), ("ge", ">="), ("gt", ">"), ("add", "+"),
                     ("and_", "&"), ("floordiv", "//"), ("lshift", "<<"), ("mod", "%"), ("mul", "*"), ("matmul", "@"),
                     ("or_", "|"), ("pow", "**"), ("rshift", ">>"), ("sub", "-"), ("truediv", "/"), ("xor", "^"),
                     ("is_", "is"), ("is_not", "is not")):
    _function(_name, f"(a, b): return a {_sign} b", f"Same as a {_sign} b.")
for _name, _sign in (("not_", "not "), ("inv", "~"), ("invert", "~"), ("neg", "-"), ("pos", "+")):
    _function(_name, f"(a): return {_sign}a", f"Same as {_sign}a.")
for _name, _sign in (("iadd", "+"), ("iand", "&"), ("ifloordiv", "//"), ("ilshift", "<<"), ("imod", "%"), ("imul", "*"),
                     ("imatmul", "@"), ("ior", "|"), ("ipow", "**"), ("irshift", ">>"), ("isub", "-"), ("itruediv", "/"),
                     ("ixor", "^")):
    _function(_name, f"(a, b):\n a {_sign}= b\n return a", f"Same as a {_sign}= b.")


def truth(a):
    "Return True if a is true, False otherwise."
    return True if a else False


def abs(a):
    "Same as abs(a)."
    return _abs(a)


def index(a):
    "Same as a.__index__()."
    return a.__index__()


def concat(a, b):
    "Same as a + b, for a and b sequences."
    if not hasattr(a, "__getitem__"):
        raise TypeError(f"'{type(a).__name__}' object can't be concatenated")
    return a + b


def iconcat(a, b):
    "Same as a += b, for a and b sequences."
    if not hasattr(a, "__getitem__"):
        raise TypeError(f"'{type(a).__name__}' object can't be concatenated")
    a += b
    return a


def contains(a, b):
    "Same as b in a (note reversed operands)."
    return b in a


def countOf(a, b):
    "Return the number of items in a which are, or which equal, b."
    count = 0
    for i in a:
        if i is b or i == b:
            count += 1
    return count


def delitem(a, b):
    "Same as del a[b]."
    del a[b]


def getitem(a, b):
    "Same as a[b]."
    return a[b]


def setitem(a, b, c):
    "Same as a[b] = c."
    a[b] = c


def indexOf(a, b):
    "Return the first index of b in a."
    for i, j in enumerate(a):
        if j is b or j == b:
            return i
    raise ValueError("sequence.index(x): x not in sequence")


def length_hint(obj, default=0):
    "An estimate of the number of items in obj: len(), __length_hint__(), or the default."
    if not isinstance(default, int):
        raise TypeError(f"'{type(default).__name__}' object cannot be interpreted as an integer")
    try:
        return len(obj)
    except TypeError:
        pass
    try:
        hint = type(obj).__length_hint__
    except AttributeError:
        return default
    try:
        value = hint(obj)
    except TypeError:
        return default
    if value is NotImplemented:
        return default
    if not isinstance(value, int):
        raise TypeError(f"__length_hint__ must be an integer, not {type(value).__name__}")
    if value < 0:
        raise ValueError("__length_hint__() should return >= 0")
    return value


def call(obj, /, *args, **kwargs):
    """Same as obj(*args, **kwargs)."""
    return obj(*args, **kwargs)


class attrgetter:
    """A callable that fetches attributes of its operand; a name may have dots."""
    __slots__ = "_attrs", "_call"

    def __init__(self, attr, /, *attrs):
        self._attrs = (attr,) + attrs
        for name in self._attrs:
            if not isinstance(name, str):
                raise TypeError("attribute name must be a string")

        def fetch(obj, names):
            for name in names:
                obj = getattr(obj, name)
            return obj

        ways = [name.split(".") for name in self._attrs]
        if attrs:
            self._call = lambda obj: tuple([fetch(obj, names) for names in ways])
        else:
            self._call = lambda obj: fetch(obj, ways[0])

    def __call__(self, obj, /):
        return self._call(obj)

    def __repr__(self):
        return f"{type(self).__module__}.{type(self).__qualname__}({', '.join(map(repr, self._attrs))})"

    def __reduce__(self):
        return type(self), self._attrs


class itemgetter:
    """A callable that fetches items of its operand."""
    __slots__ = "_items", "_call"

    def __init__(self, item, /, *items):
        self._items = (item,) + items
        if items:
            self._call = lambda obj: tuple([obj[i] for i in self._items])
        else:
            self._call = lambda obj: obj[item]

    def __call__(self, obj, /):
        return self._call(obj)

    def __repr__(self):
        return f"{type(self).__module__}.{type(self).__name__}({', '.join(map(repr, self._items))})"

    def __reduce__(self):
        return type(self), self._items


class methodcaller:
    """A callable that calls a method of its operand."""
    __slots__ = "_name", "_args", "_kwargs"

    def __init__(self, name, /, *args, **kwargs):
        if not isinstance(name, str):
            raise TypeError("method name must be a string")
        self._name, self._args, self._kwargs = name, args, kwargs

    def __call__(self, obj, /):
        return getattr(obj, self._name)(*self._args, **self._kwargs)

    def __repr__(self):
        args = [repr(self._name), *map(repr, self._args), *(f"{k}={v!r}" for k, v in self._kwargs.items())]
        return f"{type(self).__module__}.{type(self).__name__}({', '.join(args)})"

    def __reduce__(self):
        if not self._kwargs:
            return type(self), (self._name,) + self._args
        from functools import partial
        return partial(type(self), self._name, **self._kwargs), self._args


__all__ += [name for name in list(globals()) if name[0] != "_" and name not in __all__]
del _name, _sign
