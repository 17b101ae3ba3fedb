"""Variables whose values belong to a context."""
import types

__all__ = ["Context", "ContextVar", "Token", "copy_context"]

_MISSING = object()


class Token:
    """What ContextVar.set gives: the way back."""
    __slots__ = ("_var", "_old", "_used", "_context")
    MISSING = None

    def __new__(cls, *args, **kwargs):
        raise RuntimeError("Tokens can only be created by ContextVars")

    @property
    def var(self):
        return self._var

    @property
    def old_value(self):
        return Token.MISSING if self._old is _MISSING else self._old

    def __repr__(self):
        return f"<Token{' used' if self._used else ''} var={self._var!r} at {id(self):#x}>"

    __class_getitem__ = classmethod(types.GenericAlias)


class _Missing:
    def __repr__(self):
        return "<Token.MISSING>"


Token.MISSING = _Missing()


class Context:
    """A mapping of context variables to their values."""
    __slots__ = ("_values", "_previous", "_entered", "__weakref__")

    def __init__(self):
        self._values = {}
        self._previous = None
        self._entered = False

    def __init_subclass__(cls):
        raise TypeError("type '_contextvars.Context' is not an acceptable base type")

    def run(self, callable, /, *args, **kwargs):
        """Call callable(*args, **kwargs) within this context."""
        global _current
        if self._entered:
            raise RuntimeError(f"cannot enter context: {self!r} is already entered")
        self._entered = True
        self._previous = _current
        _current = self
        try:
            return callable(*args, **kwargs)
        finally:
            _current = self._previous
            self._previous = None
            self._entered = False

    def copy(self):
        """A copy of the context."""
        made = Context()
        made._values = self._values.copy()
        return made

    def _check(self, var):
        if not isinstance(var, ContextVar):
            raise TypeError(f"a ContextVar key was expected, got {var!r}")

    def __getitem__(self, var):
        self._check(var)
        return self._values[var]

    def __contains__(self, var):
        self._check(var)
        return var in self._values

    def get(self, var, default=None, /):
        """The value of a variable, or default."""
        self._check(var)
        return self._values.get(var, default)

    def __iter__(self):
        return iter(self._values)

    def __len__(self):
        return len(self._values)

    def keys(self):
        return self._values.keys()

    def values(self):
        return self._values.values()

    def items(self):
        return self._values.items()

    def __eq__(self, other):
        return self._values == other._values if isinstance(other, Context) else NotImplemented

    __hash__ = None

    def __repr__(self):
        return f"<_contextvars.Context object at {id(self):#x}>"


_current = Context()
_current._entered = True


class ContextVar:
    """A variable with a value in each context."""
    __slots__ = ("_name", "_default", "__weakref__")

    def __init__(self, name, *, default=_MISSING):
        if not isinstance(name, str):
            raise TypeError("context variable name must be a str")
        self._name = name
        self._default = default

    def __init_subclass__(cls):
        raise TypeError("type '_contextvars.ContextVar' is not an acceptable base type")

    @property
    def name(self):
        return self._name

    def get(self, default=_MISSING, /):
        """The value in the current context; else default, or the variable's default; else LookupError."""
        value = _current._values.get(self, _MISSING)
        if value is not _MISSING:
            return value
        if default is not _MISSING:
            return default
        if self._default is not _MISSING:
            return self._default
        raise LookupError(self)

    def set(self, value, /):
        """Give it a value in the current context; the token takes that back."""
        token = object.__new__(Token)
        token._var = self
        token._old = _current._values.get(self, _MISSING)
        token._used = False
        token._context = _current
        _current._values[self] = value
        return token

    def reset(self, token, /):
        """Give it the value it had before the set() that gave token."""
        if not isinstance(token, Token):
            raise TypeError(f"expected an instance of Token, got {token!r}")
        if token._used:
            raise RuntimeError(f"{token!r} has already been used once")
        if token._var is not self:
            raise ValueError(f"{token!r} was created by a different ContextVar")
        if token._context is not _current:
            raise ValueError(f"{token!r} was created in a different Context")
        token._used = True
        if token._old is _MISSING:
            del _current._values[self]
        else:
            _current._values[self] = token._old

    __class_getitem__ = classmethod(types.GenericAlias)

    def __repr__(self):
        default = "" if self._default is _MISSING else f" default={self._default!r}"
        return f"<ContextVar name={self._name!r}{default} at {id(self):#x}>"


Token.__module__ = Context.__module__ = ContextVar.__module__ = "_contextvars"


def copy_context():
    """A copy of the current context."""
    return _current.copy()
