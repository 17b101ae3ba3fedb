"""The part of ctypes that looks at memory: c_long.from_address(id(x)).value is an object's reference count.

Objects look as a 64-bit CPython lays them out: the count, the type's id at +8, then the type's own words. There are no shared
libraries to call, and memory cannot be written to.
"""
import struct as _struct
from _ctypes import object_at as _object_at, peek as _peek


class ArgumentError(Exception):
    pass


class _Type(type):
    def __mul__(cls, n):
        if not isinstance(n, int):
            raise TypeError("can't multiply sequence by non-int of type '%s'" % type(n).__name__)
        if n < 0:
            raise ValueError("Array length must be >= 0, not %d" % n)
        return _Type("%s_Array_%d" % (cls.__name__, n), (Array,), {"_type_": cls, "_length_": n, "_size_": cls._size_ * n})

    __rmul__ = __mul__

    def from_address(cls, address):
        if not isinstance(address, int):
            raise TypeError("integer expected")
        self = cls.__new__(cls)
        self._address = address
        return self


class _CData(metaclass=_Type):
    _size_ = 0
    _address = None

    def _bytes(self):
        return self._own if self._address is None else _peek(self._address, self._size_)


class _SimpleCData(_CData):
    def __init__(self, value=0):
        self.value = value

    @property
    def value(self):
        return _struct.unpack(self._format, self._bytes())[0]

    @value.setter
    def value(self, value):
        if self._address is not None:
            raise NotImplementedError("memory can be looked at, not written to")
        self._own = self._packed(value)

    def _packed(self, value):
        if not isinstance(value, int):
            raise TypeError("'%s' object cannot be interpreted as an integer" % type(value).__name__
                            if not hasattr(value, "__index__") else "an integer is required")
        value &= (1 << 8 * self._size_) - 1
        return value.to_bytes(self._size_, "little")

    def __repr__(self):
        return "%s(%r)" % (type(self).__name__, self.value)

    def __bool__(self):
        return self._bytes() != bytes(self._size_)


def _simple(name, letter, base=_SimpleCData):
    return _Type(name, (base,), {"_type_": letter, "_format": "<" + letter if letter in "fd" else letter, "_size_": _struct.calcsize(letter),
                                 "__module__": "ctypes"})


c_byte, c_ubyte = _simple("c_byte", "b"), _simple("c_ubyte", "B")
c_short, c_ushort = _simple("c_short", "h"), _simple("c_ushort", "H")
c_int, c_uint = _simple("c_int", "i"), _simple("c_uint", "I")
c_long, c_ulong = _simple("c_long", "l"), _simple("c_ulong", "L")
c_longlong, c_ulonglong, c_ssize_t, c_size_t = c_long, c_ulong, c_long, c_ulong
c_int8, c_uint8, c_int16, c_uint16, c_int32, c_uint32, c_int64, c_uint64 = c_byte, c_ubyte, c_short, c_ushort, c_int, c_uint, c_long, c_ulong


class _Float(_SimpleCData):
    def _packed(self, value):
        if not isinstance(value, (int, float)):
            raise TypeError("must be real number, not %s" % type(value).__name__)
        return _struct.pack(self._format, value)


c_float, c_double = _simple("c_float", "f", _Float), _simple("c_double", "d", _Float)


class c_bool(_SimpleCData):
    _type_ = _format = "?"
    _size_ = 1

    def _packed(self, value):
        return b"\1" if value else b"\0"


class c_char(_SimpleCData):
    _type_ = _format = "c"
    _size_ = 1

    def __init__(self, value=b"\0"):
        self.value = value

    def _packed(self, value):
        if isinstance(value, int) and 0 <= value < 256:
            return bytes([value])
        if not isinstance(value, (bytes, bytearray)) or len(value) != 1:
            raise TypeError("one character bytes, bytearray or integer expected")
        return bytes(value)


class c_void_p(_SimpleCData):
    _type_ = _format = "P"
    _size_ = 8

    def __init__(self, value=None):
        self.value = value

    @property
    def value(self):
        return int.from_bytes(self._bytes(), "little") or None

    @value.setter
    def value(self, value):
        if self._address is not None:
            raise NotImplementedError("memory can be looked at, not written to")
        if value is not None and not isinstance(value, int):
            raise TypeError("cannot be converted to pointer")
        self._own = (value or 0).to_bytes(8, "little")


class py_object(_CData):
    """A reference: from_address() reads one, cast() makes one of an id."""
    _type_ = "O"
    _size_ = 8
    _reference = None

    def __init__(self, *value):
        if value:
            self._reference = value

    @property
    def value(self):
        if self._address is not None:
            return _object_at(int.from_bytes(self._bytes(), "little"))
        if self._reference is None:
            raise ValueError("PyObject is NULL")
        return self._reference[0]

    def __repr__(self):
        try:
            return "py_object(%r)" % (self.value,)
        except ValueError:
            return "py_object(<NULL>)"


class Array(_CData):
    _length_ = 0

    def __len__(self):
        return self._length_

    def __getitem__(self, i):
        if isinstance(i, slice):
            return [self[k] for k in range(*i.indices(self._length_))]
        if i < 0:
            i += self._length_
        if not 0 <= i < self._length_:
            raise IndexError("invalid index")
        if self._address is None:
            raise NotImplementedError("only arrays at an address are supported")
        item = self._type_.from_address(self._address + i * self._type_._size_)
        return item if isinstance(item, Array) else item.value

    def __iter__(self):
        return (self[i] for i in range(self._length_))

    def __bytes__(self):
        return self._bytes()


class c_wchar(_SimpleCData):
    _type_ = "u"
    _format = "<I"
    _size_ = 4

    def __init__(self, value="\0"):
        self.value = value

    @property
    def value(self):
        return chr(int.from_bytes(self._bytes(), "little"))

    @value.setter
    def value(self, value):
        if self._address is not None:
            raise NotImplementedError("memory can be looked at, not written to")
        if not isinstance(value, str):
            raise TypeError("unicode string expected instead of %s instance" % type(value).__name__)
        if len(value) != 1:
            raise TypeError("one character unicode string expected")
        self._own = ord(value).to_bytes(4, "little")


class Structure(_CData):
    """Fields one after the other, each at a multiple of its size; they can be read where from_address() points."""
    _fields_ = ()

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        offset, align = (cls.__base__._size_, getattr(cls.__base__, "_align_", 1))
        for name, kind, *bits in cls.__dict__.get("_fields_", ()):
            if bits:
                raise NotImplementedError("bit fields are not here")
            item = kind
            while issubclass(item, Array):
                item = item._type_
            step = getattr(item, "_align_", item._size_) or 1
            offset = (offset + step - 1) // step * step
            setattr(cls, name, _Field(kind, offset))
            offset += kind._size_
            align = max(align, step)
        cls._align_, cls._size_ = align, (offset + align - 1) // align * align

    def __init__(self, *args, **kw):
        if self._size_:
            raise NotImplementedError("only structures at an address are supported")
        self._own = b""


class _Field:
    def __init__(self, kind, offset):
        self._kind, self.offset, self.size = kind, offset, kind._size_

    def __get__(self, obj, cls=None):
        if obj is None:
            return self
        item = self._kind.from_address(obj._address + self.offset)
        return item if isinstance(item, (Array, Structure)) else item.value

    def __set__(self, obj, value):
        raise NotImplementedError("memory can be looked at, not written to")

    def __repr__(self):
        return "<Field type=%s, ofs=%d, size=%d>" % (self._kind.__name__, self.offset, self.size)


def sizeof(obj_or_type):
    size = getattr(obj_or_type, "_size_", None)
    if size is None or not isinstance(obj_or_type, (_CData, _Type)):
        raise TypeError("this type has no size")
    return size


def addressof(obj):
    if not isinstance(obj, _CData):
        raise TypeError("invalid type")
    if obj._address is None:
        raise NotImplementedError("this object has no address of its own")
    return obj._address


def string_at(ptr, size=-1):
    """Bytes at an address; without a size up to the first zero byte."""
    ptr = ptr.value if isinstance(ptr, c_void_p) else ptr
    if size >= 0:
        return _peek(ptr, size)
    out = bytearray()
    while (byte := _peek(ptr + len(out), 1)) != b"\0":
        out += byte
    return bytes(out)


def cast(obj, typ):
    address = obj.value if isinstance(obj, _SimpleCData) else obj
    if typ is py_object:
        return py_object(_object_at(address))
    if typ is c_void_p:
        return c_void_p(address)
    raise NotImplementedError("cast() makes py_object and c_void_p only")


class CDLL:
    def __init__(self, name=None, *args, **kwargs):
        raise OSError("there are no shared libraries here")


class _PythonAPI:
    def __getattr__(self, name):
        raise AttributeError("pythonapi.%s: there is no C API to call here" % name)


PyDLL = CDLL
pythonapi = _PythonAPI()
