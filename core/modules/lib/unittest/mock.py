"""Objects that stand in for others in tests: they take any call and any attribute, and remember what was done."""
import builtins
import inspect
import sys
from functools import partial, wraps

__all__ = ("Mock", "MagicMock", "patch", "sentinel", "DEFAULT", "ANY", "call", "create_autospec", "AsyncMock", "FILTER_DIR",
           "NonCallableMock", "NonCallableMagicMock", "mock_open", "PropertyMock", "seal")

FILTER_DIR = True
_safe_super = super


class InvalidSpecError(Exception):
    """A mock cannot be the spec of another."""


class _SentinelObject(object):
    """An object known by its name."""

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return "sentinel.%s" % self.name

    def __reduce__(self):
        return "sentinel.%s" % self.name


class _Sentinel(object):
    """sentinel.x is always the same object."""

    def __init__(self):
        self._sentinels = {}

    def __getattr__(self, name):
        if name == "__bases__":
            raise AttributeError
        return self._sentinels.setdefault(name, _SentinelObject(name))

    def __reduce__(self):
        return "sentinel"


sentinel = _Sentinel()
DEFAULT = sentinel.DEFAULT
_missing = sentinel.MISSING
_deleted = sentinel.DELETED


class _ANY(object):
    """Equal to everything."""

    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def __repr__(self):
        return "<ANY>"


ANY = _ANY()


# ---- calls ----

def _format_call_signature(name, args, kwargs):
    parts = [repr(arg) for arg in args] + ["%s=%r" % item for item in kwargs.items()]
    return f"{name}({', '.join(parts)})"


class _Call(tuple):
    """A call: (name, args, kwargs) or (args, kwargs); call(1, a=2) and call.method(3) make them."""

    def __new__(cls, value=(), name="", parent=None, two=False, from_kall=True):
        args, kwargs = (), {}
        _len = len(value)
        if _len == 3:
            name, args, kwargs = value
        elif _len == 2:
            first, second = value
            if isinstance(first, str):
                name = first
                if isinstance(second, tuple):
                    args = second
                else:
                    kwargs = second
            else:
                args, kwargs = first, second
        elif _len == 1:
            value, = value
            if isinstance(value, str):
                name = value
            elif isinstance(value, tuple):
                args = value
            else:
                kwargs = value
        return tuple.__new__(cls, (args, kwargs) if two else (name, args, kwargs))

    def __init__(self, value=(), name=None, parent=None, two=False, from_kall=True):
        self._mock_name = name
        self._mock_parent = parent
        self._mock_from_kall = from_kall

    def _parts(self):
        return self if len(self) == 3 else ("", *self)

    def __eq__(self, other):
        try:
            len_other = len(other)
        except TypeError:
            return NotImplemented
        self_name, self_args, self_kwargs = self._parts()
        if (getattr(self, "_mock_parent", None) and getattr(other, "_mock_parent", None)
                and self._mock_parent != other._mock_parent):
            return False
        other_name = ""
        if len_other == 0:
            other_args, other_kwargs = (), {}
        elif len_other == 3:
            other_name, other_args, other_kwargs = other
        elif len_other == 1:
            value, = other
            if isinstance(value, tuple):
                other_args, other_kwargs = value, {}
            elif isinstance(value, str):
                other_name, other_args, other_kwargs = value, (), {}
            else:
                other_args, other_kwargs = (), value
        elif len_other == 2:
            first, second = other
            if isinstance(first, str):
                other_name = first
                other_args, other_kwargs = (second, {}) if isinstance(second, tuple) else ((), second)
            else:
                other_args, other_kwargs = first, second
        else:
            return False
        if self_name and other_name != self_name:
            return False
        return (other_args, other_kwargs) == (self_args, self_kwargs)

    __ne__ = object.__ne__
    __hash__ = None

    def __call__(self, /, *args, **kwargs):
        if self._mock_name is None:
            return _Call(("", args, kwargs), name="()")
        name = self._mock_name + "()"
        return _Call((self._mock_name, args, kwargs), name=name, parent=self)

    def __getattr__(self, attr):
        if self._mock_name is None:
            return _Call(name=attr, from_kall=False)
        return _Call(name="%s.%s" % (self._mock_name, attr), parent=self, from_kall=False)

    def __getattribute__(self, attr):
        if attr in tuple.__dict__ and attr[:2] != "__":
            raise AttributeError
        return tuple.__getattribute__(self, attr)

    @property
    def args(self):
        return self[0] if len(self) == 2 else self[1]

    @property
    def kwargs(self):
        return self[1] if len(self) == 2 else self[2]

    def __repr__(self):
        if not self._mock_from_kall:
            name = self._mock_name or "call"
            return name if name.startswith("call") else "call.%s" % name
        name, args, kwargs = self._parts()
        if not name:
            name = "call"
        elif not name.startswith("()"):
            name = "call.%s" % name
        else:
            name = "call%s" % name
        return _format_call_signature(name, args, kwargs)

    def call_list(self):
        """The calls that a chain like call.a().b() is made of."""
        vals = []
        thing = self
        while thing is not None:
            if thing._mock_from_kall:
                vals.append(thing)
            thing = thing._mock_parent
        return _CallList(reversed(vals))


call = _Call(from_kall=False)


class _CallList(list):
    def __contains__(self, value):
        if not isinstance(value, list):
            return list.__contains__(self, value)
        n = len(value)
        return any(self[i:i + n] == value for i in range(len(self) - n + 1))

    def __repr__(self):
        import pprint
        return pprint.pformat(list(self))


# ---- mocks ----

def _is_exception(obj):
    return isinstance(obj, BaseException) or isinstance(obj, type) and issubclass(obj, BaseException)


def _is_instance_mock(obj):
    return issubclass(type(obj), NonCallableMock)


def _spec_signature(spec, instance=False):
    """The signature that calls of a mock with this spec must fit, or None."""
    if inspect.isclass(spec) and not instance:
        try:
            return inspect.signature(spec)
        except (ValueError, TypeError):
            return None
    if inspect.isclass(spec) or not callable(spec):
        spec = getattr(spec, "__call__", None)
        if spec is None or inspect.isclass(spec):
            return None
        try:
            sig = inspect.signature(spec)
        except (ValueError, TypeError):
            return None
        return sig
    try:
        return inspect.signature(spec)
    except (ValueError, TypeError):
        return None


def _try_iter(obj):
    """An iterator over side effects; what is None, an exception, callable or no iterable stays as it is."""
    if obj is None or _is_exception(obj) or callable(obj):
        return obj
    try:
        return iter(obj)
    except TypeError:
        return obj


_ALL_MAGICS = set()
_NON_DEFAULTS = {"__get__", "__set__", "__delete__", "__reversed__", "__missing__", "__reduce__", "__reduce_ex__",
                 "__getinitargs__", "__getnewargs__", "__getstate__", "__setstate__", "__getformat__", "__repr__", "__dir__",
                 "__subclasses__", "__format__", "__getnewargs_ex__"}
_NUMERIC = "add sub mul matmul truediv floordiv mod lshift rshift and xor or pow divmod".split()
_MAGICS = ["__%s__" % n for n in (
    "lt gt le ge eq ne getitem setitem delitem len contains str sizeof enter exit index trunc floor ceil bool next fspath "
    "aiter iter hash int float complex round").split() + _NUMERIC + ["i" + n for n in _NUMERIC] + ["r" + n for n in _NUMERIC]
    + "neg pos abs invert".split()]
_UNSUPPORTED = {"__getattr__", "__setattr__", "__init__", "__new__", "__prepare__", "__instancecheck__", "__subclasscheck__",
                "__del__"}
_ASYNC_MAGICS = {"__aenter__", "__aexit__", "__anext__"}
_DEFAULT_RETURNS = {
    "__hash__": lambda self: object.__hash__(self), "__str__": lambda self: object.__str__(self),
    "__sizeof__": lambda self: object.__sizeof__(self), "__fspath__": lambda self: f"{type(self).__name__}/{self._extract_mock_name()}/{id(self)}"}
_VALUES = {"__lt__": NotImplemented, "__gt__": NotImplemented, "__le__": NotImplemented, "__ge__": NotImplemented, "__int__": 1,
           "__contains__": False, "__len__": 0, "__exit__": False, "__complex__": 1j, "__float__": 1.0, "__bool__": True,
           "__index__": 1, "__aexit__": False}


class NonCallableMock:
    """A mock that is no function."""

    def __new__(cls, /, *args, **kw):
        # each mock has a class of its own, so that magic methods can be set on it
        return object.__new__(type(cls.__name__, (cls,), {"__doc__": cls.__doc__, "__module__": cls.__module__}))

    def __init__(self, spec=None, wraps=None, name=None, spec_set=None, parent=None, _spec_state=None, _new_name="",
                 _new_parent=None, _spec_as_instance=False, _eat_self=None, unsafe=False, **kwargs):
        if _new_parent is None:
            _new_parent = parent
        d = self.__dict__
        d["_mock_parent"] = parent
        d["_mock_name"] = name
        d["_mock_new_name"] = _new_name
        d["_mock_new_parent"] = _new_parent
        d["_mock_sealed"] = False
        if spec_set is not None:
            spec = spec_set
            spec_set = True
        self._mock_add_spec(spec, spec_set, _spec_as_instance)
        d["_mock_children"] = {}
        d["_mock_wraps"] = wraps
        d["_mock_delegate"] = None
        d["_mock_called"] = False
        d["_mock_call_args"] = None
        d["_mock_call_count"] = 0
        d["_mock_call_args_list"] = _CallList()
        d["_mock_mock_calls"] = _CallList()
        d["method_calls"] = _CallList()
        d["_mock_unsafe"] = unsafe
        d["_mock_return_value"] = DEFAULT
        d["_mock_side_effect"] = None
        if kwargs:
            self.configure_mock(**kwargs)

    def _mock_add_spec(self, spec, spec_set, _spec_as_instance=False):
        if _is_instance_mock(spec):
            raise InvalidSpecError(f"Cannot spec a Mock object. [object={spec!r}]")
        spec_class = None
        names = None
        if spec is not None and not isinstance(spec, (list, tuple)):
            spec_class = spec if isinstance(spec, type) else type(spec)
            self.__dict__["_spec_signature"] = _spec_signature(spec, _spec_as_instance)
            names = dir(spec)
        elif spec is not None:
            names = list(spec)
        d = self.__dict__
        d["_spec_class"] = spec_class
        d["_spec_set"] = spec_set
        d["_mock_methods"] = names
        d.setdefault("_spec_signature", None)

    def mock_add_spec(self, spec, spec_set=False):
        """Allow only the attributes of spec."""
        self._mock_add_spec(spec, spec_set)

    @property
    def __class__(self):
        cls = self.__dict__.get("_spec_class")
        return type(self) if cls is None else cls

    # what is remembered

    def _get(name):
        return property(lambda self: self.__dict__["_mock_" + name],
                        lambda self, value: self.__dict__.__setitem__("_mock_" + name, value))

    called, call_count, call_args, call_args_list, mock_calls = map(
        _get, ("called", "call_count", "call_args", "call_args_list", "mock_calls"))
    del _get

    @property
    def return_value(self):
        """What calls give."""
        ret = self.__dict__["_mock_return_value"]
        if ret is DEFAULT and self.__dict__["_mock_wraps"] is None:
            ret = self._get_child_mock(_new_parent=self, _new_name="()")
            self.return_value = ret
        return ret

    @return_value.setter
    def return_value(self, value):
        self.__dict__["_mock_return_value"] = value
        _check_and_set_parent(self, value, None, "()")

    @property
    def side_effect(self):
        """A function that calls call, an exception that they raise, or an iterable of what they give."""
        return self.__dict__["_mock_side_effect"]

    @side_effect.setter
    def side_effect(self, value):
        self.__dict__["_mock_side_effect"] = _try_iter(value)

    def reset_mock(self, visited=None, *, return_value=False, side_effect=False):
        """Forget all calls."""
        if visited is None:
            visited = []
        if id(self) in visited:
            return
        visited.append(id(self))
        self.called = False
        self.call_args = None
        self.call_count = 0
        self.mock_calls = _CallList()
        self.call_args_list = _CallList()
        self.method_calls = _CallList()
        if return_value:
            self.__dict__["_mock_return_value"] = DEFAULT
        if side_effect:
            self.__dict__["_mock_side_effect"] = None
        for child in self._mock_children.values():
            if not isinstance(child, _SpecState) and child is not _deleted:
                child.reset_mock(visited, return_value=return_value, side_effect=side_effect)
        ret = self.__dict__["_mock_return_value"]
        if _is_instance_mock(ret) and ret is not self:
            ret.reset_mock(visited)

    def attach_mock(self, mock, attribute):
        """Make a mock an attribute of this one: its calls are recorded here, too."""
        inner = mock
        inner._mock_parent = None
        inner._mock_new_parent = None
        inner._mock_name = ""
        inner._mock_new_name = None
        setattr(self, attribute, mock)

    def configure_mock(self, /, **kwargs):
        """Set attributes; 'a.b' sets that of a child."""
        for arg, val in sorted(kwargs.items(), key=lambda entry: entry[0].count(".")):
            *args, final = arg.split(".")
            obj = self
            for entry in args:
                obj = getattr(obj, entry)
            setattr(obj, final, val)

    # attributes

    def __getattr__(self, name):
        if name in ("_mock_methods", "_mock_unsafe"):
            raise AttributeError(name)
        methods = self.__dict__.get("_mock_methods")
        if methods is not None:
            if name not in methods or name in _ALL_MAGICS:
                raise AttributeError("Mock object has no attribute %r" % name)
        elif name[:2] == name[-2:] == "__":
            raise AttributeError(name)
        if not self.__dict__.get("_mock_unsafe") and (methods is None or name not in methods):
            if name.startswith(("assert", "assret", "asert", "aseert", "assrt")) or name in (
                    "called_once", "called_once_with", "called_with", "has_calls", "any_call", "not_called"):
                raise AttributeError(f"{name!r} is not a valid assertion. Use a spec for the mock if {name!r} is meant to be "
                                     f"an attribute.")
        children = self.__dict__["_mock_children"]
        result = children.get(name)
        if result is _deleted:
            raise AttributeError(name)
        if result is None:
            wraps = self.__dict__["_mock_wraps"]
            result = self._get_child_mock(parent=self, name=name, wraps=None if wraps is None else getattr(wraps, name),
                                          _new_name=name, _new_parent=self)
            children[name] = result
        elif isinstance(result, _SpecState):
            result = create_autospec(result.spec, result.spec_set, result.instance, result.parent, result.name)
            children[name] = result
        return result

    def __setattr__(self, name, value):
        if name in ("return_value", "side_effect", "called", "call_count", "call_args", "call_args_list", "mock_calls"):
            return object.__setattr__(self, name, value)
        if name == "method_calls" or name[:6] == "_mock_" or name[:6] == "_spec_":
            self.__dict__[name] = value
            return
        methods = self.__dict__.get("_mock_methods")
        if self.__dict__.get("_spec_set") and methods is not None and name not in methods and name not in self.__dict__:
            raise AttributeError("Mock object has no attribute '%s'" % name)
        if name in _UNSUPPORTED:
            raise AttributeError("Attempting to set unsupported magic method %r." % name)
        if name in _ALL_MAGICS:
            if methods is not None and name not in methods:
                raise AttributeError("Mock object has no attribute '%s'" % name)
            if _is_instance_mock(value):
                _check_and_set_parent(self, value, None, name)
                self._mock_children[name] = value
                setattr(type(self), name, _MagicCaller(name, self))
            elif callable(value):
                setattr(type(self), name, lambda self, /, *a, **k: value(self, *a, **k))
            else:
                setattr(type(self), name, value)
            return
        if name == "__class__":
            self.__dict__["_spec_class"] = value
            return
        if _check_and_set_parent(self, value, name, name):
            self._mock_children[name] = value
        if self.__dict__.get("_mock_sealed") and name not in self.__dict__:
            raise AttributeError(f"Cannot set {self._extract_mock_name()}.{name}")
        if isinstance(getattr(type(self), name, None), property):
            return object.__setattr__(self, name, value)
        self.__dict__[name] = value

    def __delattr__(self, name):
        if name in _ALL_MAGICS and name in type(self).__dict__:
            delattr(type(self), name)
            if name not in self.__dict__:
                return
        obj = self._mock_children.get(name, _missing)
        if name in self.__dict__:
            del self.__dict__[name]
        elif obj is _deleted:
            raise AttributeError(name)
        if obj is not _missing:
            del self._mock_children[name]
        self._mock_children[name] = _deleted

    def __dir__(self):
        extras = self._mock_methods or []
        from_type = dir(type(self))
        if FILTER_DIR:
            from_type = [e for e in from_type if not e.startswith("_")]
        return sorted(set(extras) | set(from_type) | {e for e in self.__dict__ if not e.startswith("_")}
                      | {n for n, v in self._mock_children.items() if v is not _deleted})

    def _get_child_mock(self, /, **kw):
        """The mock for an attribute or a return value."""
        if self.__dict__.get("_mock_sealed"):
            attribute = f".{kw['name']}" if "name" in kw else "()"
            raise AttributeError(self._extract_mock_name() + attribute)
        _type = type(self)
        if issubclass(_type, AsyncMock) and kw.get("_new_name") != "()":
            klass = AsyncMock
        elif issubclass(_type, AsyncMock) or issubclass(_type, NonCallableMagicMock) and not issubclass(_type, CallableMixin):
            klass = MagicMock
        elif not issubclass(_type, CallableMixin):
            klass = Mock
        else:
            klass = _type.__mro__[1]
        return klass(**kw)

    def _extract_mock_name(self):
        names = [self.__dict__["_mock_new_name"]]
        parent = self.__dict__["_mock_new_parent"]
        last = self
        dot = "."
        if names == ["()"]:
            dot = ""
        while parent is not None:
            last = parent
            names.append(parent._mock_new_name + dot)
            dot = "." if parent._mock_new_name != "()" else ""
            parent = parent._mock_new_parent
        names = list(reversed(names))
        first = last._mock_name or "mock"
        if len(names) > 1 and names[1] not in ("()", "()."):
            first += "."
        names[0] = first
        return "".join(names)

    def __repr__(self):
        name = self._extract_mock_name()
        name_string = "" if name in ("mock", "mock.") else " name=%r" % name
        spec_string = ""
        if self._spec_class is not None:
            spec_string = (" spec_set=%r" if self._spec_set else " spec=%r") % self._spec_class.__name__
        return "<%s%s%s id='%s'>" % (type(self).__name__, name_string, spec_string, id(self))

    # assertions

    def _calls_repr(self, prefix="Calls"):
        return f"\n{prefix}: {self.mock_calls!r}." if self.mock_calls else ""

    def _call_matcher(self, _call):
        """The call bound to the spec's signature, so that f(1) and f(a=1) are the same; or an exception."""
        sig = self.__dict__.get("_spec_signature")
        if sig is None:
            return _call
        name, args, kwargs = _call if len(_call) == 3 else ("", *_call)
        try:
            bound = sig.bind(*args, **kwargs)
        except TypeError as e:
            return e.with_traceback(None)
        return _Call((name, bound.args, bound.kwargs))

    def assert_not_called(self):
        """Fail if it was called."""
        if self.call_count != 0:
            raise AssertionError("Expected '%s' to not have been called. Called %s times.%s" % (
                self._mock_name or "mock", self.call_count, self._calls_repr()))

    def assert_called(self):
        """Fail unless it was called."""
        if self.call_count == 0:
            raise AssertionError("Expected '%s' to have been called." % (self._mock_name or "mock"))

    def assert_called_once(self):
        """Fail unless it was called just once."""
        if self.call_count != 1:
            raise AssertionError("Expected '%s' to have been called once. Called %s times.%s" % (
                self._mock_name or "mock", self.call_count, self._calls_repr()))

    def assert_called_with(self, /, *args, **kwargs):
        """Fail unless the last call was this one."""
        expected = _format_call_signature(self._mock_name or "mock", args, kwargs)
        if self.call_args is None:
            raise AssertionError("expected call not found.\nExpected: %s\nActual: not called." % (expected,))
        want = self._call_matcher(_Call((args, kwargs), two=True))
        actual = self._call_matcher(self.call_args)
        if actual != want:
            cause = want if isinstance(want, Exception) else None
            raise AssertionError("expected call not found.\nExpected: %s\nActual: %s" % (
                expected, _format_call_signature(self._mock_name or "mock", *self.call_args))) from cause

    def assert_called_once_with(self, /, *args, **kwargs):
        """Fail unless it was called just once, like this."""
        if self.call_count != 1:
            raise AssertionError("Expected '%s' to be called once. Called %s times.%s" % (
                self._mock_name or "mock", self.call_count, self._calls_repr()))
        return self.assert_called_with(*args, **kwargs)

    def assert_any_call(self, /, *args, **kwargs):
        """Fail unless it was called like this at any time."""
        want = self._call_matcher(_Call((args, kwargs), two=True))
        cause = want if isinstance(want, Exception) else None
        if cause or want not in [self._call_matcher(c) for c in self.call_args_list]:
            raise AssertionError("%s call not found" % _format_call_signature(
                self._mock_name or "mock", args, kwargs)) from cause

    def assert_has_calls(self, calls, any_order=False):
        """Fail unless these calls were made, one after the other (or in any order)."""
        expected = [self._call_matcher(c) for c in calls]
        all_calls = _CallList([self._call_matcher(c) for c in self.mock_calls])
        if not any_order:
            if expected not in all_calls:
                problem = "Calls not found."
                raise AssertionError(f"{problem}\nExpected: {_CallList(calls)}{self._calls_repr('Actual').rstrip('.')}")
            return
        left = list(all_calls)
        not_found = []
        for kall in expected:
            try:
                left.remove(kall)
            except ValueError:
                not_found.append(kall)
        if not_found:
            raise AssertionError("%r does not contain all of %r in its call list, found %r instead" % (
                self._mock_name or "mock", tuple(not_found), all_calls))


def _check_and_set_parent(parent, value, name, new_name):
    """Make a mock without a parent the child of another; False if it is none, or has a parent."""
    if not _is_instance_mock(value):
        return False
    if value._mock_name or value._mock_new_name or value._mock_parent is not None or value._mock_new_parent is not None:
        return False
    _parent = parent
    while _parent is not None:
        if _parent is value:
            return False
        _parent = _parent._mock_new_parent
    if new_name:
        value._mock_new_parent = parent
        value._mock_new_name = new_name
    if name:
        value._mock_parent = parent
        value._mock_name = name
    return True


class CallableMixin:
    def __call__(self, /, *args, **kwargs):
        sig = self.__dict__.get("_mock_check_sig")
        if sig is not None:
            sig.bind(*args, **kwargs)
        self._record(args, kwargs)
        return self._execute_mock_call(*args, **kwargs)

    def _record(self, args, kwargs):
        self.called = True
        self.call_count += 1
        _call = _Call((args, kwargs), two=True)
        self.call_args = _call
        self.call_args_list.append(_call)
        do_method_calls = self._mock_parent is not None
        method_call_name = self._mock_name
        mock_call_name = self._mock_new_name
        is_a_call = mock_call_name == "()"
        self.mock_calls.append(_Call(("", args, kwargs)))
        parent = self._mock_new_parent
        while parent is not None:
            if do_method_calls:
                parent.method_calls.append(_Call((method_call_name, args, kwargs)))
                do_method_calls = parent._mock_parent is not None
                if do_method_calls:
                    method_call_name = parent._mock_name + "." + method_call_name
            parent.mock_calls.append(_Call((mock_call_name, args, kwargs)))
            if parent._mock_new_name:
                dot = "" if is_a_call else "."
                is_a_call = parent._mock_new_name == "()"
                mock_call_name = parent._mock_new_name + dot + mock_call_name
            parent = parent._mock_new_parent

    def _execute_mock_call(self, /, *args, **kwargs):
        effect = self.side_effect
        if effect is not None:
            if _is_exception(effect):
                raise effect
            if not callable(effect):
                result = next(effect)
                if _is_exception(result):
                    raise result
            else:
                result = effect(*args, **kwargs)
            if result is not DEFAULT:
                return result
        if self._mock_return_value is not DEFAULT:
            return self.return_value
        if self._mock_wraps is not None:
            return self._mock_wraps(*args, **kwargs)
        return self.return_value


class Mock(CallableMixin, NonCallableMock):
    """A mock: calls give another mock (return_value), attributes are mocks; spec: only what spec has."""

    def __init__(self, spec=None, side_effect=None, return_value=DEFAULT, wraps=None, name=None, spec_set=None, parent=None,
                 **kwargs):
        NonCallableMock.__init__(self, spec, wraps, name, spec_set, parent, **kwargs)
        if return_value is not DEFAULT:
            self.return_value = return_value
        if side_effect is not None:
            self.side_effect = side_effect


# ---- magic methods ----

_ALL_MAGICS.update(_MAGICS, _NON_DEFAULTS, _ASYNC_MAGICS)


class _MagicProxy:
    """Makes the mock of a magic method when it is first looked up."""

    def __init__(self, name):
        self.name = name

    def __get__(self, obj, _type=None):
        if obj is None:
            return self
        name = self.name
        if name in obj._mock_children:
            return obj._mock_children[name]
        m = AsyncMock if name in _ASYNC_MAGICS else MagicMock
        m = m(name=name, _new_name=name, _new_parent=obj)
        obj._mock_children[name] = m
        _set_default(obj, name, m)
        setattr(type(obj), name, _MagicCaller(name, obj))
        return m


class _MagicCaller:
    """The magic method of one mock's class."""

    def __init__(self, name, mock):
        self.name = name

    def __get__(self, obj, _type=None):
        if obj is None:
            return self
        return obj._mock_children[self.name]


def _set_default(obj, name, m):
    if name in _DEFAULT_RETURNS:
        m.__dict__["_mock_return_value"] = _DEFAULT_RETURNS[name](obj)
    elif name in _VALUES:
        m.return_value = _VALUES[name]
    elif name == "__eq__":
        def effect(other):
            ret = m.__dict__["_mock_return_value"]
            if ret is not DEFAULT:
                return ret
            return True if obj is other else NotImplemented
        m.side_effect = effect
    elif name == "__ne__":
        m.side_effect = lambda other: (DEFAULT if m.__dict__["_mock_return_value"] is not DEFAULT
                                       else False if obj is other else NotImplemented)
    elif name == "__iter__":
        def effect():
            ret = m.__dict__["_mock_return_value"]
            return iter([]) if ret is DEFAULT else iter(ret)
        m.side_effect = effect


class MagicMixin(object):
    def __init__(self, /, *args, **kw):
        _safe_super(MagicMixin, self).__init__(*args, **kw)
        self._mock_set_magics()

    def _mock_set_magics(self):
        methods = self.__dict__.get("_mock_methods")
        _type = type(self)
        for name in _MAGICS:
            if methods is not None and name not in methods:
                continue
            if name in ("__next__", "__aiter__") and methods is None or name[:3] == "__r" and name[3:] in {n + "__" for n in _NUMERIC}:
                continue
            if name not in _type.__dict__:
                setattr(_type, name, _MagicProxy(name))
        for name in _ASYNC_MAGICS:
            if (methods is None or name in methods) and name not in _type.__dict__ and name != "__anext__":
                setattr(_type, name, _MagicProxy(name))

    def mock_add_spec(self, spec, spec_set=False):
        self._mock_add_spec(spec, spec_set)
        self._mock_set_magics()


class NonCallableMagicMock(MagicMixin, NonCallableMock):
    """A MagicMock that is no function."""


class MagicMock(MagicMixin, Mock):
    """A Mock with magic methods: len(), iteration, with, comparison, arithmetic."""


class AsyncMock(MagicMixin, CallableMixin, NonCallableMock):
    """A mock whose calls are to be awaited."""

    def __init__(self, spec=None, side_effect=None, return_value=DEFAULT, wraps=None, name=None, spec_set=None, parent=None,
                 **kwargs):
        d = self.__dict__
        d["await_count"] = 0
        d["await_args"] = None
        d["await_args_list"] = _CallList()
        super().__init__(spec=spec, wraps=wraps, name=name, spec_set=spec_set, parent=parent, **kwargs)
        if return_value is not DEFAULT:
            self.return_value = return_value
        if side_effect is not None:
            self.side_effect = side_effect

    async def _execute_mock_call(self, /, *args, **kwargs):
        _call = _Call((args, kwargs), two=True)
        self.__dict__["await_count"] += 1
        self.__dict__["await_args"] = _call
        self.await_args_list.append(_call)
        effect = self.side_effect
        if effect is not None:
            if _is_exception(effect):
                raise effect
            if not callable(effect):
                try:
                    result = next(effect)
                except StopIteration:
                    raise StopAsyncIteration
                if _is_exception(result):
                    raise result
            elif inspect.iscoroutinefunction(effect):
                result = await effect(*args, **kwargs)
            else:
                result = effect(*args, **kwargs)
            if result is not DEFAULT:
                return result
        if self._mock_return_value is not DEFAULT:
            return self.return_value
        if self._mock_wraps is not None:
            if inspect.iscoroutinefunction(self._mock_wraps):
                return await self._mock_wraps(*args, **kwargs)
            return self._mock_wraps(*args, **kwargs)
        return self.return_value

    def assert_awaited(self):
        if self.await_count == 0:
            raise AssertionError(f"Expected {self._mock_name or 'mock'} to have been awaited.")

    def assert_awaited_once(self):
        if self.await_count != 1:
            raise AssertionError(f"Expected {self._mock_name or 'mock'} to have been awaited once. Awaited "
                                 f"{self.await_count} times.")

    def assert_awaited_with(self, /, *args, **kwargs):
        expected = _format_call_signature(self._mock_name or "mock", args, kwargs)
        if self.await_args is None:
            raise AssertionError(f"Expected await: {expected}\nNot awaited")
        if self.await_args != _Call((args, kwargs), two=True):
            raise AssertionError("expected await not found.\nExpected: %s\nActual: %s" % (
                expected, _format_call_signature(self._mock_name or "mock", *self.await_args)))

    def assert_awaited_once_with(self, /, *args, **kwargs):
        self.assert_awaited_once()
        return self.assert_awaited_with(*args, **kwargs)

    def assert_not_awaited(self):
        if self.await_count != 0:
            raise AssertionError(f"Expected {self._mock_name or 'mock'} to not have been awaited. Awaited "
                                 f"{self.await_count} times.")


class PropertyMock(Mock):
    """A mock to be used as a property."""

    def _get_child_mock(self, /, **kwargs):
        return MagicMock(**kwargs)

    def __get__(self, obj, obj_type=None):
        return self()

    def __set__(self, obj, val):
        self(val)


def seal(mock):
    """No further attributes are made."""
    mock._mock_sealed = True
    for attr in dir(mock):
        m = mock._mock_children.get(attr)
        if _is_instance_mock(m) and m._mock_new_parent is mock:
            seal(m)


# ---- patch ----

def _importer(target):
    components = target.split(".")
    import_path = components.pop(0)
    thing = __import__(import_path)
    for comp in components:
        import_path += ".%s" % comp
        try:
            thing = getattr(thing, comp)
        except AttributeError:
            __import__(import_path)
            thing = getattr(thing, comp)
    return thing


class _patch(object):
    attribute_name = None
    _active_patches = []

    def __init__(self, getter, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs, *, unsafe=False):
        if new_callable is not None:
            if new is not DEFAULT:
                raise ValueError("Cannot use 'new' and 'new_callable' together")
            if autospec is not None:
                raise ValueError("Cannot use 'autospec' and 'new_callable' together")
        self.getter = getter
        self.attribute = attribute
        self.new = new
        self.new_callable = new_callable
        self.spec = spec
        self.create = create
        self.has_local = False
        self.spec_set = spec_set
        self.autospec = autospec
        self.kwargs = kwargs
        self.additional_patchers = []

    def copy(self):
        patcher = _patch(self.getter, self.attribute, self.new, self.spec, self.create, self.spec_set, self.autospec,
                         self.new_callable, self.kwargs)
        patcher.attribute_name = self.attribute_name
        patcher.additional_patchers = [p.copy() for p in self.additional_patchers]
        return patcher

    def __call__(self, func):
        if isinstance(func, type):
            for attr in dir(func):
                if attr.startswith(patch.TEST_PREFIX) and hasattr(getattr(func, attr), "__call__"):
                    setattr(func, attr, self.copy()(getattr(func, attr)))
            return func
        if hasattr(func, "patchings"):
            func.patchings.append(self)
            return func
        if inspect.iscoroutinefunction(func):
            @wraps(func)
            async def patched(*args, **keywargs):
                with _entered(patched, args, keywargs) as (newargs, newkeywargs):
                    return await func(*newargs, **newkeywargs)
        else:
            @wraps(func)
            def patched(*args, **keywargs):
                with _entered(patched, args, keywargs) as (newargs, newkeywargs):
                    return func(*newargs, **newkeywargs)
        patched.patchings = [self]
        return patched

    def get_original(self):
        target = self.getter()
        name = self.attribute
        original = DEFAULT
        local = False
        try:
            original = target.__dict__[name]
        except (AttributeError, KeyError):
            original = getattr(target, name, DEFAULT)
        else:
            local = True
        if name in vars(builtins) and inspect.ismodule(target):
            self.create = True
        if not self.create and original is DEFAULT:
            raise AttributeError("%s does not have the attribute %r" % (target, name))
        return original, local

    def _make_new(self, original):
        spec, spec_set, autospec = self.spec, self.spec_set, self.autospec
        kwargs = self.kwargs
        if autospec is None:
            if spec is None and _is_async_function(original):
                Klass = AsyncMock
            else:
                Klass = MagicMock
            if spec is True:
                spec = original
                if spec_set is True:
                    spec_set = original
                    spec = None
            elif spec is not None and spec_set is True:
                spec_set = spec
                spec = None
            elif spec_set is True:
                spec_set = original
            options = {}
            if self.new_callable is not None:
                Klass = self.new_callable
            elif spec is not None or spec_set is not None:
                this_spec = spec if spec is not None else spec_set
                callable_spec = "__call__" in this_spec if isinstance(this_spec, (list, tuple)) else callable(this_spec)
                if not callable_spec:
                    Klass = NonCallableMagicMock
            if spec is not None:
                options["spec"] = spec
            if spec_set is not None:
                options["spec_set"] = spec_set
            if isinstance(Klass, type) and issubclass(Klass, NonCallableMock) and self.attribute:
                options["name"] = self.attribute
            options.update(kwargs)
            new = Klass(**options)
            this_spec = spec if spec is not None else spec_set
            if isinstance(this_spec, type) and _is_instance_mock(new):
                new.return_value = Klass(spec=this_spec if spec is not None else None,
                                         spec_set=None if spec is not None else this_spec, _new_parent=new, _new_name="()",
                                         _spec_as_instance=True)
            return new
        if autospec is True:
            autospec = original
        return create_autospec(autospec, spec_set=bool(spec_set), _name=self.attribute, **kwargs)

    def __enter__(self):
        self.target = self.getter()
        original, local = self.get_original()
        new = self.new
        if new is DEFAULT:
            new = self._make_new(original)
        elif self.kwargs:
            raise TypeError("Can't pass kwargs to a mock we aren't creating")
        new_attr = new
        self.temp_original = original
        self.is_local = local
        self._exits = []
        setattr(self.target, self.attribute, new_attr)
        if self.attribute_name is not None:
            extra_args = {}
            if self.new is DEFAULT:
                extra_args[self.attribute_name] = new
            for patching in self.additional_patchers:
                arg = patching.__enter__()
                self._exits.append(patching)
                if patching.new is DEFAULT:
                    extra_args.update(arg)
            return extra_args
        return new

    def __exit__(self, *exc_info):
        if self.is_local and self.temp_original is not DEFAULT:
            setattr(self.target, self.attribute, self.temp_original)
        else:
            delattr(self.target, self.attribute)
            if not self.create and (not hasattr(self.target, self.attribute) or self.attribute in (
                    "__doc__", "__module__", "__defaults__", "__annotations__", "__kwdefaults__")):
                setattr(self.target, self.attribute, self.temp_original)
        del self.temp_original, self.is_local, self.target
        for patching in reversed(self._exits):
            patching.__exit__(*exc_info)
        return False

    def start(self):
        """Patch until stop() is called."""
        result = self.__enter__()
        self._active_patches.append(self)
        return result

    def stop(self):
        """Take the patch back."""
        try:
            self._active_patches.remove(self)
        except ValueError:
            return None
        return self.__exit__(None, None, None)


class _entered:
    """The patches of a decorated function."""

    def __init__(self, patched, args, keywargs):
        self.patched, self.args, self.keywargs = patched, args, keywargs

    def __enter__(self):
        extra = []
        self.done = []
        keywargs = dict(self.keywargs)
        try:
            for patching in self.patched.patchings:
                arg = patching.__enter__()
                self.done.append(patching)
                if getattr(patching, "attribute_name", None) is not None:
                    keywargs.update(arg)
                elif getattr(patching, "new", None) is DEFAULT:
                    extra.append(arg)
        except BaseException:
            self.__exit__(*sys.exc_info())
            raise
        return self.args + tuple(extra), keywargs

    def __exit__(self, *exc_info):
        for patching in reversed(self.done):
            patching.__exit__(*exc_info)
        return False


def _is_async_function(obj):
    return inspect.iscoroutinefunction(obj)


def _get_target(target):
    try:
        target, attribute = target.rsplit(".", 1)
    except (TypeError, ValueError, AttributeError):
        raise TypeError(f"Need a valid target to patch. You supplied: {target!r}")
    return partial(_importer, target), attribute


def _patch_object(target, attribute, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None, new_callable=None,
                  *, unsafe=False, **kwargs):
    """Replace an attribute of an object for a while."""
    if type(target) is str:
        raise TypeError(f"{target!r} must be the actual object to be patched, not a str")
    return _patch(lambda: target, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs)


def _patch_multiple(target, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, **kwargs):
    """Replace several attributes of an object for a while."""
    getter = partial(_importer, target) if type(target) is str else lambda: target
    if not kwargs:
        raise ValueError("Must supply at least one keyword argument with patch.multiple")
    patchers = []
    for attribute, new in kwargs.items():
        p = _patch(getter, attribute, new, spec, create, spec_set, autospec, new_callable, {})
        p.attribute_name = attribute
        patchers.append(p)
    patchers[0].additional_patchers.extend(patchers[1:])
    return patchers[0]


def patch(target, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, *, unsafe=False,
          **kwargs):
    """Replace what 'module.name' names for a while: a decorator, or a context manager that gives the new object."""
    getter, attribute = _get_target(target)
    return _patch(getter, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs)


class _patch_dict(object):
    """Change a dictionary for a while."""

    def __init__(self, in_dict, values=(), clear=False, **kwargs):
        self.in_dict = in_dict
        self.values = dict(values)
        self.values.update(kwargs)
        self.clear = clear
        self._original = None

    def __call__(self, f):
        if isinstance(f, type):
            for attr in dir(f):
                value = getattr(f, attr)
                if attr.startswith(patch.TEST_PREFIX) and hasattr(value, "__call__"):
                    setattr(f, attr, _patch_dict(self.in_dict, self.values, self.clear)(value))
            return f

        @wraps(f)
        def _inner(*args, **kw):
            with self:
                return f(*args, **kw)
        return _inner

    def __enter__(self):
        if isinstance(self.in_dict, str):
            self.in_dict = _importer(self.in_dict)
        in_dict = self.in_dict
        try:
            self._original = in_dict.copy()
        except AttributeError:
            self._original = {key: in_dict[key] for key in in_dict}
        if self.clear:
            _clear_dict(in_dict)
        try:
            in_dict.update(self.values)
        except AttributeError:
            for key in self.values:
                in_dict[key] = self.values[key]
        return in_dict

    def __exit__(self, *args):
        if self._original is not None:
            _clear_dict(self.in_dict)
            try:
                self.in_dict.update(self._original)
            except AttributeError:
                for key in self._original:
                    self.in_dict[key] = self._original[key]
            self._original = None
        return False

    def start(self):
        result = self.__enter__()
        _patch._active_patches.append(self)
        return result

    def stop(self):
        try:
            _patch._active_patches.remove(self)
        except ValueError:
            return None
        return self.__exit__(None, None, None)


def _clear_dict(in_dict):
    try:
        in_dict.clear()
    except AttributeError:
        for key in list(in_dict):
            del in_dict[key]


def _patch_stopall():
    """Take back all patches that were started."""
    for p in reversed(_patch._active_patches):
        p.stop()


patch.object = _patch_object
patch.dict = _patch_dict
patch.multiple = _patch_multiple
patch.stopall = _patch_stopall
patch.TEST_PREFIX = "test"


# ---- autospec ----

class _SpecState(object):
    """What an autospecced attribute is to be like."""

    def __init__(self, spec, spec_set=False, parent=None, name=None, instance=False):
        self.spec = spec
        self.spec_set = spec_set
        self.parent = parent
        self.instance = instance
        self.name = name


def create_autospec(spec, spec_set=False, instance=False, _parent=None, _name=None, *, unsafe=False, **kwargs):
    """A mock that has the attributes of spec, which are mocks likewise, and takes the arguments that spec takes."""
    if isinstance(spec, (list, tuple)):
        spec = type(spec)
    is_type = isinstance(spec, type)
    if _is_instance_mock(spec):
        raise InvalidSpecError(f"Cannot autospec a Mock object. [object={spec!r}]")
    options = {"spec_set": spec} if spec_set else {"spec": spec} if spec is not None else {}
    if is_type and instance:
        options["_spec_as_instance"] = True
    _name = kwargs.pop("name", _name)
    options.update(kwargs)
    Klass = MagicMock
    if inspect.isdatadescriptor(spec):
        options = {}
    elif _is_async_function(spec):
        Klass = AsyncMock
    elif not callable(spec) or is_type and instance and not hasattr(spec, "__call__"):
        Klass = NonCallableMagicMock
    elif is_type and instance and "__call__" not in dir(spec):
        Klass = NonCallableMagicMock
    mock = Klass(parent=_parent, _new_parent=_parent, _new_name=_name or "", name=_name, **options)
    if isinstance(spec, (type(lambda: 0), type(len))):
        return _function_mock(mock, spec)
    mock.__dict__["_mock_check_sig"] = mock.__dict__.get("_spec_signature")
    if is_type and not instance and "return_value" not in kwargs:
        mock.return_value = create_autospec(spec, spec_set, instance=True, _name="()", _parent=mock)
    for entry in dir(spec):
        if entry in _ALL_MAGICS or entry[:2] == entry[-2:] == "__":
            continue
        try:
            original = getattr(spec, entry)
        except AttributeError:
            continue
        if not inspect.isroutine(original):
            mock._mock_children[entry] = _SpecState(original, spec_set, mock, entry, instance)
            continue
        child = (AsyncMock if _is_async_function(original) else MagicMock)(
            parent=mock, name=entry, _new_name=entry, _new_parent=mock)
        sig = _spec_signature(original)
        if sig is not None and is_type and not isinstance(inspect.getattr_static(spec, entry), (staticmethod, classmethod)):
            params = list(sig.parameters.values())
            if params and params[0].kind in (params[0].POSITIONAL_ONLY, params[0].POSITIONAL_OR_KEYWORD) and (
                    instance or True) and instance:
                sig = sig.replace(parameters=params[1:])
        child.__dict__["_spec_signature"] = child.__dict__["_mock_check_sig"] = sig
        mock._mock_children[entry] = child
    return mock


def _function_mock(mock, spec):
    """A real function with the signature of spec that calls the mock."""
    sig = _spec_signature(spec)

    def function(*args, **kwargs):
        if sig is not None:
            sig.bind(*args, **kwargs)
        return mock(*args, **kwargs)
    try:
        wraps(spec)(function)
    except AttributeError:
        pass
    function.__dict__.pop("__wrapped__", None)
    if sig is not None:
        function.__signature__ = sig
    function.mock = mock
    for name in ("assert_called_with", "assert_called_once_with", "assert_any_call", "assert_has_calls", "assert_called",
                 "assert_not_called", "assert_called_once", "reset_mock", "configure_mock"):
        setattr(function, name, getattr(mock, name))
    mock.__dict__["_mock_delegate"] = function
    return _FunctionProxy(function, mock)


class _FunctionProxy:
    """The function, with the mock's memory."""

    def __new__(cls, function, mock):
        function.return_value = mock.return_value
        function.side_effect = None

        def called(*args, **kwargs):
            mock.side_effect = function.side_effect
            if mock.__dict__["_mock_return_value"] is not function.return_value:
                mock.return_value = function.return_value
            try:
                return original(*args, **kwargs)
            finally:
                for name in ("called", "call_count", "call_args", "call_args_list", "method_calls", "mock_calls"):
                    setattr(function, name, getattr(mock, name))
        original = type(function)(function.__code__, function.__globals__, function.__name__, function.__defaults__,
                                  function.__closure__)

        def entry(*args, **kwargs):
            return called(*args, **kwargs)
        entry.__dict__.update(function.__dict__)
        entry.__name__, entry.__qualname__, entry.__doc__ = function.__name__, function.__qualname__, function.__doc__
        entry.__module__ = function.__module__
        function = entry
        for name in ("called", "call_count", "call_args", "call_args_list", "method_calls", "mock_calls"):
            setattr(function, name, getattr(mock, name))
        return entry


def mock_open(mock=None, read_data=""):
    """A mock for open(): what it gives reads read_data."""
    import io
    lines = io.StringIO(read_data) if isinstance(read_data, str) else io.BytesIO(read_data)
    state = [lines]
    if mock is None:
        mock = MagicMock(name="open", spec=open)
    handle = MagicMock(spec=["read", "readline", "readlines", "write", "writelines", "close", "flush", "seek", "tell",
                             "__enter__", "__exit__", "__iter__", "__next__"])
    handle.__enter__.return_value = handle
    handle.write.return_value = None
    handle.read.return_value = handle.readline.return_value = handle.readlines.return_value = None
    handle.read.side_effect = lambda *a: state[0].read(*a)
    handle.readline.side_effect = lambda *a: state[0].readline(*a)
    handle.readlines.side_effect = lambda *a: state[0].readlines(*a)
    handle.__iter__.side_effect = lambda: iter(state[0])
    handle.__next__.side_effect = lambda: next(state[0])

    def reset_data(*args, **kwargs):
        state[0].seek(0)
        return DEFAULT

    mock.__dict__["_mock_check_sig"] = None
    mock.side_effect = reset_data
    mock.return_value = handle
    return mock
