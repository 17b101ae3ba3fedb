"""Enumerations: classes whose attributes are their only instances."""
import sys
import builtins as _builtins
from operator import or_ as _or_
from types import DynamicClassAttribute, MappingProxyType

__all__ = ["EnumType", "EnumMeta", "Enum", "IntEnum", "StrEnum", "Flag", "IntFlag", "ReprEnum", "auto", "unique",
           "property", "verify", "member", "nonmember", "FlagBoundary", "STRICT", "CONFORM", "EJECT", "KEEP",
           "global_flag_repr", "global_enum_repr", "global_str", "global_enum", "EnumCheck", "CONTINUOUS",
           "NAMED_FLAGS", "UNIQUE"]

# The classes are made by a metaclass that asks about them: None until they are there.
Enum = Flag = ReprEnum = EJECT = KEEP = None


class nonmember(object):
    """Keeps a value of the class body from becoming a member."""

    def __init__(self, value):
        self.value = value


class member(object):
    """Makes a value of the class body a member."""

    def __init__(self, value):
        self.value = value


class _AutoNull:
    def __repr__(self):
        return "_auto_null"


_auto_null = _AutoNull()


class auto:
    """A value to be chosen by _generate_next_value_."""

    def __init__(self, value=_auto_null):
        self.value = value

    def __repr__(self):
        return "auto(%r)" % (self.value,)


def _is_descriptor(obj):
    return hasattr(obj, "__get__") or hasattr(obj, "__set__") or hasattr(obj, "__delete__")


def _is_dunder(name):
    return len(name) > 4 and name[:2] == name[-2:] == "__" and name[2] != "_" and name[-3] != "_"


def _is_sunder(name):
    return len(name) > 2 and name[0] == name[-1] == "_" and name[1] != "_" and name[-2] != "_"


def _is_private(cls_name, name):
    mangled = "_%s__" % (cls_name,)
    return len(name) > len(mangled) and name.startswith(mangled) and (name[-1] != "_" or name[-2] != "_")


def _is_internal_class(cls_name, obj):
    if not isinstance(obj, type):
        return False
    qualname = getattr(obj, "__qualname__", "")
    inner = cls_name + "." + getattr(obj, "__name__", "")
    return qualname == inner or qualname.endswith("." + inner)


def _is_single_bit(num):
    return num != 0 and num & (num - 1) == 0


def _high_bit(value):
    return value.bit_length() - 1


def _iter_bits_lsb(num):
    """The bits of num, the lowest first."""
    original = num
    if isinstance(num, Enum):
        num = num.value
    if num < 0:
        raise ValueError("%r is not a positive integer" % original)
    while num:
        bit = num & (~num + 1)
        yield bit
        num ^= bit


def show_flag_values(value):
    """The single bits of a flag's value, as a list."""
    return list(_iter_bits_lsb(value))


def bin(num, max_bits=None):
    """Like the built-in bin, in two's complement, with the sign in front of a space."""
    ceiling = 2 ** num.bit_length()
    text = _builtins.bin(num + ceiling if num >= 0 else ~num ^ (ceiling - 1) + ceiling)
    sign, digits = text[:3], text[3:]
    if num < 0:
        sign = "0b1"
    elif sign == "0b1":
        sign = "0b0"
    if max_bits is not None and len(digits) < max_bits:
        digits = (sign[-1] * max_bits + digits)[-max_bits:]
    return "%s %s" % (sign, digits)


def _break_on_call_reduce(self, proto):
    raise TypeError("%r cannot be pickled" % self)


def _make_class_unpicklable(obj):
    """Refuse to be pickled: a class, or the namespace of one to be made."""
    if isinstance(obj, dict):
        obj["__reduce_ex__"] = _break_on_call_reduce
        obj["__module__"] = "<unknown>"
    else:
        setattr(obj, "__reduce_ex__", _break_on_call_reduce)
        setattr(obj, "__module__", "<unknown>")


class property(DynamicClassAttribute):
    """An attribute of members; on the class the name may be a member's."""
    name = clsname = member = None

    def __get__(self, instance, ownerclass=None):
        if instance is None:
            try:
                return ownerclass._member_map_[self.name]
            except KeyError:
                raise AttributeError("%r has no attribute %r" % (ownerclass, self.name))
        if self.fget is None:
            raise AttributeError("%r member has no attribute %r" % (ownerclass, self.name))
        return self.fget(instance)

    def __set__(self, instance, value):
        if self.fset is None:
            raise AttributeError("<enum %r> cannot set attribute %r" % (self.clsname, self.name))
        return self.fset(instance, value)

    def __delete__(self, instance):
        if self.fdel is None:
            raise AttributeError("<enum %r> cannot delete attribute %r" % (self.clsname, self.name))
        return self.fdel(instance)

    def __set_name__(self, ownerclass, name):
        self.name = name
        self.clsname = ownerclass.__name__


def _make_member(cls, value):
    """An instance of cls with its _value_, and the arguments for its __init__."""
    args = value if isinstance(value, tuple) else (value,)
    if cls._member_type_ is tuple:
        args = (args,)
    if cls._use_args_:
        self = cls._new_member_(cls, *args)
    else:
        self = cls._new_member_(cls)
    if not hasattr(self, "_value_"):
        if cls._use_args_ and cls._member_type_ is object:
            self._value_ = value
        else:
            try:
                self._value_ = cls._member_type_(*args)
            except Exception:
                if cls._use_args_:
                    raise TypeError("_value_ not set in __new__, unable to create it") from None
                self._value_ = value
    return self, args


def _find_canonical(cls, value):
    """The member that has this value already, or None."""
    try:
        return cls._value2member_map_.get(value)
    except TypeError:
        for other in cls._member_map_.values():
            if other._value_ == value:
                return other
        return None


def _expose_member(cls, name, self):
    """Make cls.name the member, unless an enum.property of a base stands there."""
    blocked = False
    found = None
    for base in cls.__mro__[1:]:
        found = base.__dict__.get(name)
        if found is not None:
            if isinstance(found, (property, DynamicClassAttribute)):
                break
            blocked = True
    if found and not blocked:
        return
    if found:
        redirect = property()
        redirect.__set_name__(cls, name)
        redirect.fget, redirect.fset, redirect.fdel = found.fget, found.fset, found.fdel
        setattr(cls, name, redirect)
    else:
        setattr(cls, name, self)


class _proto_member:
    """Stands in the namespace until the class is there, then becomes a member."""

    def __init__(self, value):
        self.value = value

    def __set_name__(self, enum_class, member_name):
        delattr(enum_class, member_name)
        enum_member, args = _make_member(enum_class, self.value)
        value = enum_member._value_
        enum_member._name_ = member_name
        enum_member.__objclass__ = enum_class
        enum_member.__init__(*args)
        enum_member._sort_order_ = len(enum_class._member_names_)
        canonical = _find_canonical(enum_class, value)
        if canonical is not None:
            enum_member = canonical
        elif Flag is None or not issubclass(enum_class, Flag) or _is_single_bit(value):
            enum_class._member_names_.append(member_name)
        _expose_member(enum_class, member_name, enum_member)
        enum_class._member_map_[member_name] = enum_member
        try:
            enum_class._value2member_map_.setdefault(value, enum_member)
        except TypeError:
            enum_class._unhashable_values_.append(value)


_SUNDERS = ("_order_", "_generate_next_value_", "_numeric_repr_", "_missing_", "_ignore_", "_iter_member_",
            "_iter_member_by_value_", "_iter_member_by_def_")


class _EnumDict(dict):
    """The namespace of an enum's class body: it knows which names are members."""

    def __init__(self):
        super().__init__()
        self._member_names = {}
        self._last_values = []
        self._ignore = []
        self._auto_called = False

    def __setitem__(self, key, value):
        if _is_internal_class(self._cls_name, value):
            import warnings
            warnings.warn("In 3.13 classes created inside an enum will not become a member.  "
                          "Use the `member` decorator to keep the current behavior.", DeprecationWarning, stacklevel=2)
        if _is_private(self._cls_name, key):
            pass
        elif _is_sunder(key):
            value = self._sunder(key, value)
        elif _is_dunder(key):
            if key == "__order__":
                key = "_order_"
        elif key in self._member_names:
            raise TypeError("%r already defined as %r" % (key, self[key]))
        elif key in self._ignore:
            pass
        elif isinstance(value, nonmember):
            value = value.value
        elif not _is_descriptor(value):
            if key in self:
                raise TypeError("%r already defined as %r" % (key, self[key]))
            if isinstance(value, member):
                value = value.value
            value = self._member_value(key, value)
        super().__setitem__(key, value)

    def _sunder(self, key, value):
        if key not in _SUNDERS:
            raise ValueError("_sunder_ names, such as %r, are reserved for future Enum use" % (key,))
        if key == "_generate_next_value_":
            if self._auto_called:
                raise TypeError("_generate_next_value_ must be defined before members")
            self._generate_next_value = value.__func__ if isinstance(value, staticmethod) else value
        elif key == "_ignore_":
            value = value.replace(",", " ").split() if isinstance(value, str) else list(value)
            self._ignore = value
            already = set(value) & set(self._member_names)
            if already:
                raise ValueError("_ignore_ cannot specify already set names: %r" % (already,))
        return value

    def _member_value(self, key, value):
        """The member's value, with auto() worked out; the name is a member's from now on."""
        parts = (value,) if isinstance(value, auto) else value
        chosen = False
        if type(parts) is tuple and any(isinstance(v, auto) for v in parts):
            done = []
            for v in parts:
                if isinstance(v, auto):
                    chosen = True
                    if v.value == _auto_null:
                        v.value = self._generate_next_value(key, 1, len(self._member_names), self._last_values[:])
                        self._auto_called = True
                    v = v.value
                    self._last_values.append(v)
                done.append(v)
            value = done[0] if isinstance(value, auto) else tuple(done)
        self._member_names[key] = None
        if not chosen:
            self._last_values.append(value)
        return value

    def update(self, members, **more_members):
        try:
            for name in members.keys():
                self[name] = members[name]
        except AttributeError:
            for name, value in members:
                self[name] = value
        for name, value in more_members.items():
            self[name] = value


class EnumType(type):
    """The metaclass of enumerations."""

    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        metacls._check_for_existing_members_(cls, bases)
        namespace = _EnumDict()
        namespace._cls_name = cls
        first_enum = metacls._get_mixins_(cls, bases)[1]
        if first_enum is not None:
            namespace["_generate_next_value_"] = getattr(first_enum, "_generate_next_value_", None)
        return namespace

    def __new__(metacls, cls, bases, classdict, *, boundary=None, _simple=False, **kwds):
        if _simple:
            return super().__new__(metacls, cls, bases, classdict, **kwds)
        classdict.setdefault("_ignore_", []).append("_ignore_")
        for key in classdict["_ignore_"]:
            classdict.pop(key, None)
        names = classdict._member_names
        invalid = set(names) & {"mro", ""}
        if invalid:
            raise ValueError("invalid enum member name(s) %s" % (",".join(repr(n) for n in invalid)))
        order = classdict.pop("_order_", None)
        classdict = dict(classdict.items())
        member_type, first_enum = metacls._get_mixins_(cls, bases)
        new, save_new, use_args = metacls._find_new_(classdict, member_type, first_enum)
        mask = 0
        for name in names:
            value = classdict[name]
            if isinstance(value, int):
                mask |= value
            classdict[name] = _proto_member(value)
        classdict.update(
            _new_member_=new, _use_args_=use_args, _member_names_=[], _member_map_={}, _value2member_map_={},
            _unhashable_values_=[], _member_type_=member_type, _value_repr_=metacls._find_data_repr_(cls, bases),
            _boundary_=boundary or getattr(first_enum, "_boundary_", None), _flag_mask_=mask,
            _all_bits_=2 ** mask.bit_length() - 1, _inverted_=None)
        try:
            exc = None
            enum_class = super().__new__(metacls, cls, bases, classdict, **kwds)
        except RuntimeError as e:
            # what a member's __new__ or __init__ raises comes wrapped by __set_name__'s caller
            exc = e.__cause__ or e
        if exc is not None:
            raise exc
        classdict.update(enum_class.__dict__)
        metacls._choose_methods(enum_class, bases, classdict, member_type, first_enum)
        if Enum is not None:
            if save_new:
                enum_class.__new_member__ = new
            enum_class.__new__ = Enum.__new__
        is_flag = Flag is not None and issubclass(enum_class, Flag)
        if is_flag:
            metacls._finish_flag(enum_class)
        elif Flag is not None or cls != "Flag":
            for name in ("_boundary_", "_flag_mask_", "_all_bits_", "_inverted_"):
                delattr(enum_class, name)
        if order is not None:
            metacls._check_order(enum_class, order, is_flag)
        return enum_class

    def _choose_methods(enum_class, bases, classdict, member_type, first_enum):
        """repr, str, format and pickling are the enum's, unless the class body or the mixed-in type has a say."""
        if ReprEnum is not None and ReprEnum in bases:
            if member_type is object:
                raise TypeError("ReprEnum subclasses must be mixed with a data type (i.e. int, str, float, etc.)")
            if "__format__" not in classdict:
                enum_class.__format__ = classdict["__format__"] = member_type.__format__
            if "__str__" not in classdict:
                method = member_type.__str__
                if method is object.__str__:
                    method = member_type.__repr__
                enum_class.__str__ = classdict["__str__"] = method
        for name in ("__repr__", "__str__", "__format__", "__reduce_ex__"):
            if name not in classdict:
                enum_method = getattr(first_enum, name)
                if getattr(enum_class, name) in (getattr(member_type, name), getattr(object, name)):
                    setattr(enum_class, name, enum_method)
        if Flag is not None and issubclass(enum_class, Flag):
            for name in ("__or__", "__and__", "__xor__", "__ror__", "__rand__", "__rxor__", "__invert__"):
                if name not in classdict:
                    method = classdict[name] = getattr(Flag, name)
                    setattr(enum_class, name, method)

    _choose_methods = staticmethod(_choose_methods)

    @staticmethod
    def _finish_flag(enum_class):
        mask = 0
        for flag in enum_class._member_map_.values():
            if _is_single_bit(flag._value_):
                mask |= flag._value_
        enum_class._flag_mask_ = mask
        values = [m._value_ for m in enum_class]
        if values != sorted(values):
            enum_class._iter_member_ = enum_class._iter_member_by_def_

    @staticmethod
    def _check_order(enum_class, order, is_flag):
        if isinstance(order, str):
            order = order.replace(",", " ").split()
        members = enum_class._member_map_
        if is_flag:
            order = [o for o in order if o not in members or _is_single_bit(members[o]._value_)]
        order = [o for o in order if o not in members or o in enum_class._member_names_]
        if order and order != enum_class._member_names_:
            raise TypeError("member order does not match _order_:\n  %r\n  %r" % (enum_class._member_names_, order))

    def __bool__(cls):
        return True

    def __call__(cls, value, names=None, *, module=None, qualname=None, type=None, start=1, boundary=None):
        """Either the member with this value, or, with names, a new enum class."""
        if names is None:
            return cls.__new__(cls, value)
        return cls._create_(value, names, module=module, qualname=qualname, type=type, start=start, boundary=boundary)

    def __contains__(cls, member):
        """Is member one of the class's?  (TypeError for what is no member at all.)"""
        if not isinstance(member, Enum):
            import warnings
            warnings.warn("in 3.12 __contains__ will no longer raise TypeError, but will return True or\n"
                          "False depending on whether the value is a member or the value of a member",
                          DeprecationWarning, stacklevel=2)
            raise TypeError("unsupported operand type(s) for 'in': '%s' and '%s'" % (
                type(member).__qualname__, cls.__class__.__qualname__))
        return isinstance(member, cls) and member._name_ in cls._member_map_

    def __delattr__(cls, attr):
        if attr in cls.__dict__.get("_member_map_", {}):
            raise AttributeError("%r cannot delete member %r." % (cls.__name__, attr))
        super().__delattr__(attr)

    def __dir__(cls):
        names = set(["__class__", "__contains__", "__doc__", "__getitem__", "__iter__", "__len__", "__members__",
                     "__module__", "__name__", "__qualname__"] + cls._member_names_)
        if cls._new_member_ is not object.__new__:
            names.add("__new__")
        if cls.__init_subclass__ is not object.__init_subclass__:
            names.add("__init_subclass__")
        if cls._member_type_ is object:
            return sorted(names)
        return sorted(set(dir(cls._member_type_)) | names)

    def __getattr__(cls, name):
        if _is_dunder(name):
            raise AttributeError(name)
        try:
            return cls._member_map_[name]
        except KeyError:
            raise AttributeError(name) from None

    def __getitem__(cls, name):
        """The member of that name."""
        return cls._member_map_[name]

    def __iter__(cls):
        """The members in the order of definition."""
        return (cls._member_map_[name] for name in cls._member_names_)

    def __len__(cls):
        """The number of members, aliases not counted."""
        return len(cls._member_names_)

    @_builtins.property
    def __members__(cls):
        """Names, aliases too, and their members."""
        return MappingProxyType(cls._member_map_)

    def __repr__(cls):
        if Flag is not None and issubclass(cls, Flag):
            return "<flag %r>" % cls.__name__
        return "<enum %r>" % cls.__name__

    def __reversed__(cls):
        return (cls._member_map_[name] for name in reversed(cls._member_names_))

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get("_member_map_", {}):
            raise AttributeError("cannot reassign member %r" % (name,))
        super().__setattr__(name, value)

    def _create_(cls, class_name, names, *, module=None, qualname=None, type=None, start=1, boundary=None):
        """A new enum class of a string of names, a list of names or pairs, or a mapping."""
        metacls = cls.__class__
        bases = (cls,) if type is None else (type, cls)
        first_enum = cls._get_mixins_(class_name, bases)[1]
        classdict = metacls.__prepare__(class_name, bases)
        if isinstance(names, str):
            names = names.replace(",", " ").split()
        if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
            pairs, last_values = [], []
            for count, name in enumerate(names):
                value = first_enum._generate_next_value_(name, start, count, last_values[:])
                last_values.append(value)
                pairs.append((name, value))
            names = pairs
        for item in names:
            name, value = (item, names[item]) if isinstance(item, str) else item
            classdict[name] = value
        if module is None:
            try:
                module = sys._getframe(2).f_globals["__name__"]
            except (AttributeError, ValueError, KeyError):
                pass
        if module is None:
            _make_class_unpicklable(classdict)
        else:
            classdict["__module__"] = module
        if qualname is not None:
            classdict["__qualname__"] = qualname
        return metacls.__new__(metacls, class_name, bases, classdict, boundary=boundary)

    def _convert_(cls, name, module, filter, source=None, *, boundary=None, as_global=False):
        """Turn global constants into an enum with their names."""
        module_globals = sys.modules[module].__dict__
        source = source.__dict__ if source else module_globals
        members = [(n, v) for n, v in source.items() if filter(n)]
        try:
            members.sort(key=lambda t: (t[1], t[0]))
        except TypeError:
            members.sort(key=lambda t: t[0])
        body = dict(members)
        body["__module__"] = module
        cls = _simple_enum(etype=cls, boundary=boundary or KEEP)(type(name, (object,), body))
        cls.__reduce_ex__ = _reduce_ex_by_global_name
        if as_global:
            global_enum(cls)
        else:
            sys.modules[cls.__module__].__dict__.update(cls.__members__)
        module_globals[name] = cls
        return cls

    @classmethod
    def _check_for_existing_members_(mcls, class_name, bases):
        for chain in bases:
            for base in chain.__mro__:
                if issubclass(base, Enum) and base._member_names_:
                    raise TypeError("<enum %r> cannot extend %r" % (class_name, base))

    @classmethod
    def _get_mixins_(mcls, class_name, bases):
        """The type that makes members, and the enum that the new one extends."""
        if not bases:
            return object, Enum
        mcls._check_for_existing_members_(class_name, bases)
        if not issubclass(bases[-1], Enum):
            raise TypeError("new enumerations should be created as "
                            "`EnumName([mixin_type, ...] [data_type,] enum_type)`")
        return mcls._find_data_type_(class_name, bases) or object, bases[-1]

    @classmethod
    def _find_data_repr_(mcls, class_name, bases):
        for chain in bases:
            for base in chain.__mro__:
                if base is object:
                    continue
                if issubclass(base, Enum):
                    return base._value_repr_
                if "__repr__" in base.__dict__:
                    return base.__dict__["__repr__"]
        return None

    @classmethod
    def _find_data_type_(mcls, class_name, bases):
        data_types = set()
        for chain in bases:
            candidate = None
            for base in chain.__mro__:
                if base is object:
                    continue
                if issubclass(base, Enum):
                    if base._member_type_ is not object:
                        data_types.add(base._member_type_)
                        break
                elif "__new__" in base.__dict__ or "__init__" in base.__dict__:
                    data_types.add(candidate or base)
                    break
                else:
                    candidate = candidate or base
        if len(data_types) > 1:
            raise TypeError("too many data types for %r: %r" % (class_name, data_types))
        return data_types.pop() if data_types else None

    @classmethod
    def _find_new_(mcls, classdict, member_type, first_enum):
        """The __new__ for members; whether it is to be kept; whether it takes the value as arguments."""
        new = classdict.get("__new__", None)
        save_new = first_enum is not None and new is not None
        if new is None:
            plain = {None, None.__new__, object.__new__, Enum.__new__}
            for method in ("__new_member__", "__new__"):
                for possible in (member_type, first_enum):
                    target = getattr(possible, method, None)
                    if target not in plain:
                        new = target
                        break
                if new is not None:
                    break
            else:
                new = object.__new__
        use_args = not (first_enum is None or new in (Enum.__new__, object.__new__))
        return new, save_new, use_args


EnumMeta = EnumType


class Enum(metaclass=EnumType):
    """A base for classes that are sets of named values.

    class Color(Enum):
        RED = 1
        BLUE = 2

Color.RED, Color(1) and Color['RED'] are the same member; iteration gives all members in order."""

    def __new__(cls, value):
        if type(value) is cls:
            return value
        try:
            return cls._value2member_map_[value]
        except KeyError:
            pass
        except TypeError:
            for found in cls._member_map_.values():
                if found._value_ == value:
                    return found
        return _value_missing(cls, value)

    def __init__(self, *args, **kwds):
        pass

    def _generate_next_value_(name, start, count, last_values):
        """The value of an auto(): one more than the last."""
        if not last_values:
            return start
        try:
            last = last_values[-1]
            last_values.sort()
            if last == last_values[-1]:
                return last + 1
            raise TypeError
        except TypeError:
            import warnings
            warnings.warn("In 3.13 the default `auto()`/`_generate_next_value_` will require all values to be sortable "
                          "and support adding +1\nand the value returned will be the largest value in the enum "
                          "incremented by 1", DeprecationWarning, stacklevel=3)
            for v in last_values:
                try:
                    return v + 1
                except TypeError:
                    pass
            return start

    @classmethod
    def _missing_(cls, value):
        return None

    def __repr__(self):
        v_repr = self.__class__._value_repr_ or repr
        return "<%s.%s: %s>" % (self.__class__.__name__, self._name_, v_repr(self._value_))

    def __str__(self):
        return "%s.%s" % (self.__class__.__name__, self._name_)

    def __dir__(self):
        if self.__class__._member_type_ is object:
            names = {"name", "value"}
        else:
            names = set(object.__dir__(self))
        names.update(("__class__", "__doc__", "__eq__", "__hash__", "__module__"))
        names.update([n for n in getattr(self, "__dict__", []) if n[0] != "_"])
        for cls in self.__class__.mro():
            for name, obj in cls.__dict__.items():
                if name[0] == "_":
                    continue
                if isinstance(obj, property) and obj.fget is None and name in self._member_map_:
                    names.discard(name)
                else:
                    names.add(name)
        return sorted(names)

    def __format__(self, format_spec):
        return str.__format__(str(self), format_spec)

    def __hash__(self):
        return hash(self._name_)

    def __reduce_ex__(self, proto):
        return getattr, (self.__class__, self._name_)

    @property
    def name(self):
        """The name of the Enum member."""
        return self._name_

    @property
    def value(self):
        """The value of the Enum member."""
        return self._value_


def _value_missing(cls, value):
    """What the class's _missing_ has for a value that no member has."""
    try:
        exc = None
        result = cls._missing_(value)
    except Exception as e:
        exc = e
        result = None
    try:
        if isinstance(result, cls):
            return result
        if Flag is not None and issubclass(cls, Flag) and cls._boundary_ is EJECT and isinstance(result, int):
            return result
        invalid = ValueError("%r is not a valid %s" % (value, cls.__qualname__))
        if result is None and exc is None:
            raise invalid
        if exc is None:
            exc = TypeError("error in %s._missing_: returned %r instead of None or a valid member"
                            % (cls.__name__, result))
        if not isinstance(exc, ValueError):
            exc.__context__ = invalid
        raise exc
    finally:
        exc = invalid = None


class ReprEnum(Enum):
    """Only repr() is the enum's; str() and format() are those of the mixed-in type."""


class IntEnum(int, ReprEnum):
    """Enum where members are also (and must be) ints"""


class StrEnum(str, ReprEnum):
    """Enum where members are also (and must be) strings"""

    def __new__(cls, *values):
        if len(values) > 3:
            raise TypeError("too many arguments for str(): %r" % (values,))
        if len(values) == 1 and not isinstance(values[0], str):
            raise TypeError("%r is not a string" % (values[0],))
        if len(values) >= 2 and not isinstance(values[1], str):
            raise TypeError("encoding must be a string, not %r" % (values[1],))
        if len(values) == 3 and not isinstance(values[2], str):
            raise TypeError("errors must be a string, not %r" % (values[2],))
        value = str(*values)
        self = str.__new__(cls, value)
        self._value_ = value
        return self

    def _generate_next_value_(name, start, count, last_values):
        """The name in lower case."""
        return name.lower()


def _reduce_ex_by_global_name(self, proto):
    return self.name


class FlagBoundary(StrEnum):
    """What a Flag does with values outside of its members: STRICT raises ValueError, CONFORM drops the bits, EJECT
gives an int, KEEP keeps them."""
    STRICT = auto()
    CONFORM = auto()
    EJECT = auto()
    KEEP = auto()


STRICT, CONFORM, EJECT, KEEP = FlagBoundary


def _bit_operation(name, operate):
    def method(self, other):
        if isinstance(other, self.__class__):
            other = other._value_
        elif self._member_type_ is object or not isinstance(other, self._member_type_):
            return NotImplemented
        return self.__class__(operate(self._value_, other))
    method.__name__ = name
    method.__qualname__ = "Flag." + name
    return method


class Flag(Enum, boundary=CONFORM):
    """An Enum whose members are bits that can be combined."""

    _numeric_repr_ = repr

    def __reduce_ex__(self, proto):
        cls = self.__class__
        unknown = self._value_ & ~cls._flag_mask_
        member_value = self._value_ & cls._flag_mask_
        if unknown and member_value:
            return _or_, (cls(member_value), unknown)
        for bit in _iter_bits_lsb(member_value):
            if member_value == bit:
                break
            return _or_, (cls(member_value & ~bit), cls._value2member_map_.get(bit))
        if self._name_ is None:
            return cls, (self._value_,)
        return getattr, (cls, self._name_)

    def _generate_next_value_(name, start, count, last_values):
        """The value of an auto(): the next bit."""
        if not count:
            return start if start is not None else 1
        last_value = max(last_values)
        try:
            high_bit = _high_bit(last_value)
        except Exception:
            raise TypeError("invalid flag value %r" % last_value) from None
        return 2 ** (high_bit + 1)

    @classmethod
    def _iter_member_by_value_(cls, value):
        for bit in _iter_bits_lsb(value & cls._flag_mask_):
            yield cls._value2member_map_.get(bit)

    _iter_member_ = _iter_member_by_value_

    @classmethod
    def _iter_member_by_def_(cls, value):
        yield from sorted(cls._iter_member_by_value_(value), key=lambda m: m._sort_order_)

    @classmethod
    def _missing_(cls, value):
        """A member for a combination of bits, as the boundary allows it."""
        if not isinstance(value, int):
            raise ValueError("%r is not a valid %s" % (value, cls.__qualname__))
        mask = cls._flag_mask_
        all_bits = cls._all_bits_
        boundary = cls._boundary_
        if not ~all_bits <= value <= all_bits or value & (all_bits ^ mask):
            if boundary is STRICT:
                max_bits = max(value.bit_length(), mask.bit_length())
                raise ValueError("%r invalid value %r\n    given %s\n  allowed %s" % (
                    cls, value, bin(value, max_bits), bin(mask, max_bits)))
            elif boundary is CONFORM:
                value &= mask
            elif boundary is EJECT:
                return value
            elif boundary is KEEP:
                if value < 0:
                    value += max(all_bits + 1, 2 ** value.bit_length())
            else:
                raise ValueError("%r unknown flag boundary %r" % (cls, boundary))
        negative = None
        if value < 0:
            negative = value
            value += all_bits + 1
        unknown = value & ~mask
        if unknown and boundary is not KEEP:
            raise ValueError("%s(%r) -->  unknown values %r [%s]" % (cls.__name__, value, unknown, bin(unknown)))
        if cls._member_type_ is object:
            combined = object.__new__(cls)
        else:
            combined = cls._member_type_.__new__(cls, value)
        if not hasattr(combined, "_value_"):
            combined._value_ = value
        if value & mask:
            combined._name_ = "|".join([m._name_ for m in cls._iter_member_(value & mask)])
            if unknown:
                combined._name_ += "|%s" % cls._numeric_repr_(unknown)
        else:
            combined._name_ = None
        if not unknown:
            combined = cls._value2member_map_.setdefault(value, combined)
            if negative is not None:
                cls._value2member_map_[negative] = combined
        return combined

    def __contains__(self, other):
        """Has self all flags of other?"""
        if not isinstance(other, self.__class__):
            raise TypeError("unsupported operand type(s) for 'in': %r and %r" % (
                type(other).__qualname__, self.__class__.__qualname__))
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        yield from self._iter_member_(self._value_)

    def __len__(self):
        return self._value_.bit_count()

    def __repr__(self):
        v_repr = self.__class__._value_repr_ or repr
        if self._name_ is None:
            return "<%s: %s>" % (self.__class__.__name__, v_repr(self._value_))
        return "<%s.%s: %s>" % (self.__class__.__name__, self._name_, v_repr(self._value_))

    def __str__(self):
        if self._name_ is None:
            return "%s(%r)" % (self.__class__.__name__, self._value_)
        return "%s.%s" % (self.__class__.__name__, self._name_)

    def __bool__(self):
        return bool(self._value_)

    __or__ = _bit_operation("__or__", lambda a, b: a | b)
    __and__ = _bit_operation("__and__", lambda a, b: a & b)
    __xor__ = _bit_operation("__xor__", lambda a, b: a ^ b)

    def __invert__(self):
        if self._inverted_ is None:
            if self._boundary_ is KEEP:
                self._inverted_ = self.__class__(~self._value_)
            else:
                self._inverted_ = self.__class__(self._flag_mask_ ^ self._value_)
            if isinstance(self._inverted_, self.__class__):
                self._inverted_._inverted_ = self
        return self._inverted_

    __rand__ = __and__
    __ror__ = __or__
    __rxor__ = __xor__


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    """Support for integer-based Flags"""


def unique(enumeration):
    """Class decorator: no two members may have one value."""
    aliases = [(name, m.name) for name, m in enumeration.__members__.items() if name != m.name]
    if aliases:
        raise ValueError("duplicate values found in %r: %s" % (
            enumeration, ", ".join(["%s -> %s" % pair for pair in aliases])))
    return enumeration


def _member_text(self):
    """module.NAME, as the reprs of members of global enums say it."""
    return "%s.%s" % (self.__class__.__module__.split(".")[-1], self._name_)


def global_enum_repr(self):
    """A repr that can be evaluated where the members are global names."""
    return _member_text(self)


def global_flag_repr(self):
    """A repr that can be evaluated where the members are global names."""
    module = self.__class__.__module__.split(".")[-1]
    cls_name = self.__class__.__name__
    if self._name_ is None:
        return "%s.%s(%r)" % (module, cls_name, self._value_)
    if _is_single_bit(self):
        return "%s.%s" % (module, self._name_)
    if self._boundary_ is not FlagBoundary.KEEP:
        return "|".join(["%s.%s" % (module, name) for name in self.name.split("|")])
    return "|".join([n if n[0].isdigit() else "%s.%s" % (module, n) for n in self._name_.split("|")])


def global_str(self):
    """The name alone."""
    if self._name_ is None:
        return "%s(%r)" % (self.__class__.__name__, self._value_)
    return self._name_


def global_enum(cls, update_str=False):
    """Class decorator: the members become global names of their module, and say so in their repr."""
    cls.__repr__ = global_flag_repr if issubclass(cls, Flag) else global_enum_repr
    if not issubclass(cls, ReprEnum) or update_str:
        cls.__str__ = global_str
    sys.modules[cls.__module__].__dict__.update(cls.__members__)
    return cls


def _simple_enum(etype=Enum, *, boundary=None, use_args=None):
    """Class decorator: makes an enum of a plain class."""
    def convert_class(cls):
        metacls = type(etype)
        body = metacls.__prepare__(cls.__name__, (etype,))
        for name, obj in cls.__dict__.items():
            if name not in ("__dict__", "__weakref__"):
                body[name] = obj
        if "__doc__" in cls.__dict__ and cls.__doc__ is None:
            dict.__setitem__(body, "__doc__", None)
        made = metacls.__new__(metacls, cls.__name__, (etype,), body, boundary=boundary)
        made.__qualname__ = cls.__qualname__
        return made
    return convert_class


@_simple_enum(StrEnum)
class EnumCheck:
    """What verify can look at: CONTINUOUS: no integer is left out; NAMED_FLAGS: combinations are of named bits;
UNIQUE: no two members have one value."""
    CONTINUOUS = "no skipped integer values"
    NAMED_FLAGS = "multi-flag aliases may not contain unnamed flags"
    UNIQUE = "one name per value"


CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


class verify:
    """Class decorator: look at an enum's members."""

    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        if Flag is not None and issubclass(enumeration, Flag):
            kind = "flag"
        elif issubclass(enumeration, Enum):
            kind = "enum"
        else:
            raise TypeError("the 'verify' decorator only works with Enum and Flag")
        for check in self.checks:
            if check is UNIQUE:
                self._unique(enumeration)
            elif check is CONTINUOUS:
                self._continuous(enumeration, kind)
            elif check is NAMED_FLAGS:
                self._named_flags(enumeration)
        return enumeration

    @staticmethod
    def _unique(enumeration):
        aliases = [(name, m.name) for name, m in enumeration.__members__.items() if name != m.name]
        if aliases:
            raise ValueError("aliases found in %r: %s" % (
                enumeration, ", ".join(["%s -> %s" % pair for pair in aliases])))

    @staticmethod
    def _continuous(enumeration, kind):
        values = set(e.value for e in enumeration)
        if len(values) < 2:
            return
        low, high = min(values), max(values)
        if kind == "flag":
            wanted = [2 ** i for i in range(_high_bit(low) + 1, _high_bit(high))]
        else:
            wanted = range(low + 1, high)
        missing = [v for v in wanted if v not in values]
        if missing:
            raise ValueError(("invalid %s %r: missing values %s" % (
                kind, enumeration.__name__, ", ".join(str(m) for m in missing)))[:256])

    @staticmethod
    def _named_flags(enumeration):
        values = [m.value for m in enumeration]
        names, missing = [], 0
        for name, alias in enumeration._member_map_.items():
            if name in enumeration._member_names_ or alias.value < 0:
                continue
            unnamed = [v for v in _iter_bits_lsb(alias.value) if v not in values]
            if unnamed:
                names.append(name)
                for v in unnamed:
                    missing |= v
        if names:
            if len(names) == 1:
                alias = "alias %s is missing" % names[0]
            else:
                alias = "aliases %s and %s are missing" % (", ".join(names[:-1]), names[-1])
            value = "value 0x%x" if _is_single_bit(missing) else "combined values of 0x%x"
            raise ValueError("invalid Flag %r: %s %s [use enum.show_flag_values(value) for details]" % (
                enumeration.__name__, alias, value % missing))


def _test_simple_enum(checked_enum, simple_enum):
    """Raise TypeError unless both enums are alike."""
    skipped = ("__module__", "__qualname__", "__doc__", "__dict__", "__weakref__")
    failed = []
    if checked_enum.__dict__ != simple_enum.__dict__:
        checked, simple = checked_enum.__dict__, simple_enum.__dict__
        for key in sorted(set(checked) | set(simple)):
            if key in skipped or key.startswith("_member_map_"):
                continue
            if key not in simple:
                failed.append("missing key: %r" % (key,))
            elif key not in checked:
                failed.append("extra key:   %r" % (key,))
            elif not (key in checked_enum._member_map_ or callable(checked[key]) or _is_descriptor(checked[key])) and key[:2] != "_v" and \
                    str(checked[key]) != str(simple[key]):
                failed.append("%r:  %-20s  %s" % (key, checked[key], simple[key]))
        for name in checked_enum._member_names_:
            one, two = checked_enum._member_map_.get(name), simple_enum._member_map_.get(name)
            if two is not None and (one._value_ != two._value_ or one._sort_order_ != two._sort_order_):
                failed.append("mismatch for %r" % name)
    for method in ("__str__", "__repr__", "__reduce_ex__", "__format__", "__getnewargs_ex__", "__getnewargs__",
                   "__reduce__"):
        if method in simple_enum.__dict__ and method in checked_enum.__dict__:
            continue
        one, two = getattr(checked_enum, method, None), getattr(simple_enum, method, None)
        if hasattr(one, "__func__"):
            one, two = one.__func__, two.__func__
        if one != two:
            failed.append("%r:  %-30s %s" % (method, one, two))
    if failed:
        raise TypeError("enum mismatch:\n   %s" % "\n   ".join(failed))


def _old_convert_(etype, name, module, filter, source=None, *, boundary=None):
    source = (source or sys.modules[module]).__dict__
    members = [(n, v) for n, v in source.items() if filter(n)]
    try:
        members.sort(key=lambda t: (t[1], t[0]))
    except TypeError:
        members.sort(key=lambda t: t[0])
    cls = etype(name, members, module=module, boundary=boundary or KEEP)
    cls.__reduce_ex__ = _reduce_ex_by_global_name
    return cls


_stdlib_enums = IntEnum, StrEnum, IntFlag
