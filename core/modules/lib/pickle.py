"""Objects as bytes and back: the pickle protocols 0 to 5."""
import copyreg
from copyreg import dispatch_table
import sys
from functools import partial

FunctionType = type(lambda: 0)
from struct import pack, unpack


__all__ = ["PickleError", "PicklingError", "UnpicklingError", "Pickler", "Unpickler", "dump", "dumps", "load", "loads", "PickleBuffer"]
format_version = "4.0"
compatible_formats = ["1.0", "1.1", "1.2", "1.3", "2.0", "3.0", "4.0", "5.0"]
HIGHEST_PROTOCOL = 5
DEFAULT_PROTOCOL = 4
bytes_types = (bytes, bytearray)


class PickleError(Exception):
    pass


class PicklingError(PickleError):
    pass


class UnpicklingError(PickleError):
    pass


for _e in (PickleError, PicklingError, UnpicklingError):
    _e.__module__ = "_pickle"
del _e

_opcodes = dict(
    MARK=b"(", STOP=b".", POP=b"0", POP_MARK=b"1", DUP=b"2", FLOAT=b"F", INT=b"I", BININT=b"J", BININT1=b"K", LONG=b"L", BININT2=b"M",
    NONE=b"N", PERSID=b"P", BINPERSID=b"Q", REDUCE=b"R", STRING=b"S", BINSTRING=b"T", SHORT_BINSTRING=b"U", UNICODE=b"V",
    BINUNICODE=b"X", APPEND=b"a", BUILD=b"b", GLOBAL=b"c", DICT=b"d", EMPTY_DICT=b"}", APPENDS=b"e", GET=b"g", BINGET=b"h", INST=b"i",
    LONG_BINGET=b"j", LIST=b"l", EMPTY_LIST=b"]", OBJ=b"o", PUT=b"p", BINPUT=b"q", LONG_BINPUT=b"r", SETITEM=b"s", TUPLE=b"t",
    EMPTY_TUPLE=b")", SETITEMS=b"u", BINFLOAT=b"G", PROTO=b"\x80", NEWOBJ=b"\x81", EXT1=b"\x82", EXT2=b"\x83", EXT4=b"\x84",
    TUPLE1=b"\x85", TUPLE2=b"\x86", TUPLE3=b"\x87", NEWTRUE=b"\x88", NEWFALSE=b"\x89", LONG1=b"\x8a", LONG4=b"\x8b", BINBYTES=b"B",
    SHORT_BINBYTES=b"C", SHORT_BINUNICODE=b"\x8c", BINUNICODE8=b"\x8d", BINBYTES8=b"\x8e", EMPTY_SET=b"\x8f", ADDITEMS=b"\x90",
    FROZENSET=b"\x91", NEWOBJ_EX=b"\x92", STACK_GLOBAL=b"\x93", MEMOIZE=b"\x94", FRAME=b"\x95", BYTEARRAY8=b"\x96", NEXT_BUFFER=b"\x97",
    READONLY_BUFFER=b"\x98")
globals().update(_opcodes)
__all__ += _opcodes
TRUE, FALSE = b"I01\n", b"I00\n"
_BATCH = 1000
_FRAME_TARGET = 64 * 1024


class PickleBuffer:
    """A bytes-like object whose bytes may travel beside the pickle (protocol 5)."""

    def __init__(self, object):
        self._view = memoryview(object)

    def raw(self):
        if not self._view.contiguous:
            raise BufferError("cannot extract raw buffer from non-contiguous buffer")
        return self._view.cast("B")

    def release(self):
        self._view.release()


PickleBuffer.__module__ = "pickle"


# ---- names of globals ----
def _getattribute(obj, name):
    parent = obj
    for part in name.split("."):
        if part == "<locals>":
            raise AttributeError(f"Can't get local attribute {name!r} on {obj!r}")
        parent, obj = obj, _getattr_of(obj, part, name)
    return obj, parent


def _getattr_of(obj, part, name):
    try:
        return getattr(obj, part)
    except AttributeError:
        raise AttributeError(f"Can't get attribute {name!r} on {obj!r}") from None


def whichmodule(obj, name):
    """The module that obj comes from, found by looking through all of them where it does not say."""
    module = getattr(obj, "__module__", None)
    if module is not None:
        return module
    for module_name, module in sys.modules.copy().items():
        if module_name in ("__main__", "__mp_main__") or module is None:
            continue
        try:
            if _getattribute(module, name)[0] is obj:
                return module_name
        except AttributeError:
            pass
    return "__main__"


def encode_long(x):
    if x == 0:
        return b""
    nbytes = (x.bit_length() >> 3) + 1
    result = x.to_bytes(nbytes, "little", signed=True)
    if x < 0 and nbytes > 1 and result[-1] == 0xFF and result[-2] & 0x80:
        result = result[:-1]
    return result


def decode_long(data):
    return int.from_bytes(data, "little", signed=True)


def _escaped(text):
    """Text as protocol 0 writes it: Latin-1, all other characters and what would end the line as \\u or \\U escapes."""
    if text.isascii() and not any(c in text for c in "\\\0\n\r\x1a"):
        return text.encode("ascii")
    out = bytearray()
    for c in map(ord, text):
        if c < 256 and c not in (92, 0, 10, 13, 26):
            out.append(c)
        else:
            out += b"\\u%04x" % c if c < 0x10000 else b"\\U%08x" % c
    return bytes(out)


def _unescaped(data):
    parts = data.decode("latin-1").split("\\")
    out = [parts[0]]
    for i, part in enumerate(parts[1:], 1):
        n = 4 if part[:1] == "u" else 8 if part[:1] == "U" else 0
        backslashes = 0
        while not parts[i - 1 - backslashes] and i - 1 - backslashes > 0:
            backslashes += 1
        if n and backslashes % 2 == 0:
            out.append(chr(int(part[1:n + 1], 16)) + part[n + 1:])
        else:
            out.append("\\" + part)
    return "".join(out)


def _unquoted(data):
    """The escapes of a bytes literal."""
    simple = {110: 10, 116: 9, 114: 13, 98: 8, 102: 12, 97: 7, 118: 11, 92: 92, 39: 39, 34: 34}
    out, i = bytearray(), 0
    while i < len(data):
        c = data[i]
        i += 1
        if c != 92:
            out.append(c)
            continue
        if i >= len(data):
            raise ValueError("Trailing \\ in string")
        c = data[i]
        i += 1
        if c in simple:
            out.append(simple[c])
        elif c == 120:
            try:
                out.append(int(data[i:i + 2], 16))
            except ValueError:
                raise ValueError("invalid \\x escape at position %d" % (i - 2)) from None
            i += 2
        elif 48 <= c <= 55:
            n = 1
            while n < 3 and data[i - 1 + n:i + n] and 48 <= data[i - 1 + n] <= 55:
                n += 1
            out.append(int(data[i - 1:i - 1 + n], 8) & 255)
            i += n - 1
        elif c != 10:
            out += bytes((92, c))
    return bytes(out)


class _NoValue:
    pass


# ---- writing ----
class Pickler:
    """Pickler(file, protocol=None): dump(obj) writes the pickle of obj to file."""
    fast = False

    def __init__(self, file, protocol=None, *, fix_imports=True, buffer_callback=None):
        if protocol is None:
            protocol = DEFAULT_PROTOCOL
        if protocol < 0:
            protocol = HIGHEST_PROTOCOL
        elif protocol > HIGHEST_PROTOCOL:
            raise ValueError("pickle protocol must be <= %d" % HIGHEST_PROTOCOL)
        if buffer_callback is not None and protocol < 5:
            raise ValueError("buffer_callback needs protocol >= 5")
        if file is not None:
            try:
                self._file_write = file.write
            except AttributeError:
                raise TypeError("file must have a 'write' attribute") from None
        else:
            self._file_write = None
        self._buffer_callback = buffer_callback
        self.memo = {}
        self.proto = int(protocol)
        self.bin = protocol >= 1
        self.fix_imports = fix_imports and protocol < 3
        self._parts = None
        self._framing = False

    def clear_memo(self):
        self.memo.clear()

    def dump(self, obj):
        try:
            write = self._file_write
        except AttributeError:
            raise PicklingError("Pickler.__init__() was not called by %s.__init__()" % type(self).__name__) from None
        write(self._make(obj))

    def _make(self, obj):
        self._out, self._frame = [], bytearray()
        self._current = self._frame
        if self.proto >= 2:
            self._out.append(PROTO + bytes([self.proto]))
        self._framing = self.proto >= 4
        self.write = self._frame.extend
        self._persistent_id = self.persistent_id if type(self).persistent_id is not Pickler.persistent_id or "persistent_id" in self.__dict__ else None
        self._override = getattr(self, "reducer_override", None)
        self._dispatch_table = getattr(self, "dispatch_table", copyreg.dispatch_table)
        self.save(obj)
        self.write(STOP)
        self._commit(True)
        return b"".join(self._out)

    def persistent_id(self, obj):
        return None

    # frames: what has gathered leaves as one, when there is enough of it or something large comes
    def _commit(self, force=False):
        frame = self._frame
        if force or len(frame) >= _FRAME_TARGET:
            if frame:
                if self._framing and len(frame) >= 4:
                    self._out.append(FRAME + pack("<Q", len(frame)))
                self._out.append(bytes(frame))
                self._frame = bytearray()
                self.write = self._frame.extend

    def _write_large(self, header, payload):
        if len(payload) >= _FRAME_TARGET and self._framing:
            self._commit(True)
            self._out += [header, bytes(payload)]
        else:
            self.write(header)
            self.write(payload)

    def memoize(self, obj):
        if self.fast:
            return
        memo = self.memo
        idx = len(memo)
        if self.proto >= 4:
            self.write(MEMOIZE)
        elif self.bin:
            self.write(BINPUT + bytes([idx]) if idx < 256 else LONG_BINPUT + pack("<I", idx))
        else:
            self.write(PUT + b"%d\n" % idx)
        memo[id(obj)] = idx, obj

    def _get(self, i):
        if self.bin:
            return BINGET + bytes([i]) if i < 256 else LONG_BINGET + pack("<I", i)
        return GET + b"%d\n" % i

    def save(self, obj, pers_save=True):
        if self._framing:
            self._commit()
        t = type(obj)
        if self._persistent_id is not None and pers_save:
            pid = self._persistent_id(obj)
            if pid is not None:
                return self.save_pers(pid)
        save = _ATOMS.get(t)
        if save is not None:
            return save(self, obj)
        x = self.memo.get(id(obj))
        if x is not None:
            return self.write(self._get(x[0]))
        save = _DISPATCH.get(t)
        if save is not None:
            return save(self, obj)
        rv = NotImplemented
        if self._override is not None:
            rv = self._override(obj)
        if rv is NotImplemented:
            if t is FunctionType:
                return self.save_global(obj)
            reduce = self._dispatch_table.get(t)
            if reduce is not None:
                rv = reduce(obj)
            elif issubclass(t, type):
                return self.save_global(obj)
            else:
                reduce = getattr(obj, "__reduce_ex__", _NoValue)
                if reduce is not _NoValue:
                    rv = reduce(self.proto)
                else:
                    reduce = getattr(obj, "__reduce__", _NoValue)
                    if reduce is _NoValue:
                        raise PicklingError("Can't pickle %.200r object: %r" % (t.__name__, obj))
                    rv = reduce()
        if isinstance(rv, str):
            return self.save_global(obj, rv)
        if not isinstance(rv, tuple):
            raise PicklingError("__reduce__ must return a string or tuple")
        if not 2 <= len(rv) <= 6:
            raise PicklingError("tuple returned by __reduce__ must contain 2 through 6 elements")
        self.save_reduce(obj=obj, *rv)

    def save_pers(self, pid):
        if self.bin:
            self.save(pid, False)
            self.write(BINPERSID)
        else:
            try:
                self.write(PERSID + str(pid).encode("ascii") + b"\n")
            except UnicodeEncodeError:
                raise PicklingError("persistent IDs in protocol 0 must be ASCII strings") from None

    def save_reduce(self, func, args, state=None, listitems=None, dictitems=None, state_setter=None, *, obj=None):
        if not isinstance(args, tuple):
            raise PicklingError("second item of the tuple returned by __reduce__ must be a tuple")
        if not callable(func):
            raise PicklingError("first item of the tuple returned by __reduce__ must be callable")
        for n, items in (("fourth", listitems), ("fifth", dictitems)):
            if items is not None and not hasattr(items, "__next__"):
                raise PicklingError("%s element of the tuple returned by __reduce__ must be an iterator, not %.200s" % (n, type(items).__name__))
        if state_setter is not None and not callable(state_setter):
            raise PicklingError("sixth element of the tuple returned by __reduce__ must be a function, not %.200s" % type(state_setter).__name__)
        save, write = self.save, None
        name = getattr(func, "__name__", "")
        if self.proto >= 2 and name == "__newobj_ex__":
            if len(args) != 3:
                raise PicklingError("length of the NEWOBJ_EX argument tuple must be exactly 3, not %d" % len(args))
            cls, args, kwargs = args
            if not hasattr(cls, "__new__"):
                raise PicklingError("first item from NEWOBJ_EX argument tuple must be a class, not %.200s" % type(cls).__name__)
            if obj is not None and cls is not obj.__class__:
                raise PicklingError("first item from NEWOBJ_EX argument tuple must be a class, not %.200s" % type(cls).__name__)
            if self.proto >= 4:
                save(cls)
                save(args)
                save(kwargs)
                self.write(NEWOBJ_EX)
            else:
                save(partial(cls.__new__, cls, *args, **kwargs))
                save(())
                self.write(REDUCE)
        elif self.proto >= 2 and name == "__newobj__":
            cls = args[0]
            if not hasattr(cls, "__new__"):
                raise PicklingError("args[0] from __newobj__ args has no __new__")
            if obj is not None and cls is not obj.__class__:
                raise PicklingError("args[0] from __newobj__ args has the wrong class")
            save(cls)
            save(args[1:])
            self.write(NEWOBJ)
        else:
            save(func)
            save(args)
            self.write(REDUCE)
        if obj is not None:
            if id(obj) in self.memo:
                self.write(POP + self._get(self.memo[id(obj)][0]))
            else:
                self.memoize(obj)
        if listitems is not None:
            self._batch_appends(listitems)
        if dictitems is not None:
            self._batch_setitems(dictitems)
        if state is not None:
            if state_setter is None:
                save(state)
                self.write(BUILD)
            else:
                save(state_setter)
                save(obj)
                save(state)
                self.write(TUPLE2 + REDUCE + POP)

    def save_none(self, obj):
        self.write(NONE)

    def save_bool(self, obj):
        if self.proto >= 2:
            self.write(NEWTRUE if obj else NEWFALSE)
        else:
            self.write(TRUE if obj else FALSE)

    def save_long(self, obj):
        if self.bin and -0x80000000 <= obj <= 0x7FFFFFFF:
            if 0 <= obj <= 0xFF:
                self.write(BININT1 + bytes((obj,)))
            elif 0 <= obj <= 0xFFFF:
                self.write(BININT2 + pack("<H", obj))
            else:
                self.write(BININT + pack("<i", obj))
        elif self.proto >= 2:
            encoded = encode_long(obj)
            n = len(encoded)
            self.write((LONG1 + bytes((n,)) if n < 256 else LONG4 + pack("<i", n)) + encoded)
        elif -0x80000000 <= obj <= 0x7FFFFFFF:
            self.write(INT + repr(obj).encode("ascii") + b"\n")
        else:
            self.write(LONG + repr(obj).encode("ascii") + b"L\n")

    def save_float(self, obj):
        self.write(BINFLOAT + pack(">d", obj) if self.bin else FLOAT + repr(obj).encode("ascii") + b"\n")

    def save_bytes(self, obj):
        if self.proto < 3:
            if not obj:
                self.save_reduce(bytes, (), obj=obj)
            else:
                import codecs
                self.save_reduce(codecs.encode, (str(obj, "latin1"), "latin1"), obj=obj)
            return
        n = len(obj)
        if n <= 0xFF:
            self.write(SHORT_BINBYTES + bytes((n,)) + obj)
        elif n > 0xFFFFFFFF and self.proto >= 4:
            self._write_large(BINBYTES8 + pack("<Q", n), obj)
        else:
            self._write_large(BINBYTES + pack("<I", n), obj)
        self.memoize(obj)

    def save_bytearray(self, obj):
        if self.proto < 5:
            if not obj:
                self.save_reduce(bytearray, (), obj=obj)
            else:
                self.save_reduce(bytearray, (bytes(obj),), obj=obj)
            return
        self._write_large(BYTEARRAY8 + pack("<Q", len(obj)), obj)
        self.memoize(obj)

    def save_picklebuffer(self, obj):
        if self.proto < 5:
            raise PicklingError("PickleBuffer can only pickled with protocol >= 5")
        m = obj.raw()
        if not m.contiguous:
            raise PicklingError("PickleBuffer can not be pickled when pointing to a non-contiguous buffer")
        if self._buffer_callback is None or self._buffer_callback(obj):
            data = m.tobytes() if m.readonly else bytearray(m)
            (self.save_bytes if m.readonly else self.save_bytearray)(data)
        else:
            self.write(NEXT_BUFFER)
            if m.readonly:
                self.write(READONLY_BUFFER)

    def save_str(self, obj):
        if self.bin:
            encoded = obj.encode("utf-8", "surrogatepass")
            n = len(encoded)
            if n <= 0xFF and self.proto >= 4:
                self.write(SHORT_BINUNICODE + bytes((n,)) + encoded)
            elif n > 0xFFFFFFFF and self.proto >= 4:
                self._write_large(BINUNICODE8 + pack("<Q", n), encoded)
            else:
                self._write_large(BINUNICODE + pack("<I", n), encoded)
        else:
            self.write(UNICODE + _escaped(obj) + b"\n")
        self.memoize(obj)

    def save_tuple(self, obj):
        n = len(obj)
        if not n:
            return self.write(EMPTY_TUPLE if self.bin else MARK + TUPLE)
        save, memo = self.save, self.memo
        if n <= 3 and self.proto >= 2:
            for x in obj:
                save(x)
            if id(obj) in memo:
                self.write(POP * n + self._get(memo[id(obj)][0]))
            else:
                self.write((TUPLE1, TUPLE2, TUPLE3)[n - 1])
                self.memoize(obj)
            return
        self.write(MARK)
        for x in obj:
            save(x)
        if id(obj) in memo:
            get = self._get(memo[id(obj)][0])
            self.write(POP_MARK + get if self.bin else POP * (n + 1) + get)
            return
        self.write(TUPLE)
        self.memoize(obj)

    def save_list(self, obj):
        self.write(EMPTY_LIST if self.bin else MARK + LIST)
        self.memoize(obj)
        self._batch_appends(obj, len(obj) > 1)

    def _batch_appends(self, items, many=False):
        save = self.save
        if not self.bin:
            for x in items:
                save(x)
                self.write(APPEND)
            return
        for batch in _batches(items):
            if many or len(batch) > 1:
                self.write(MARK)
                for x in batch:
                    save(x)
                self.write(APPENDS)
            else:
                save(batch[0])
                self.write(APPEND)

    def save_dict(self, obj):
        self.write(EMPTY_DICT if self.bin else MARK + DICT)
        self.memoize(obj)
        self._batch_setitems(obj.items(), len(obj) > 1)

    def _batch_setitems(self, items, many=False):
        save = self.save
        if not self.bin:
            for k, v in items:
                save(k)
                save(v)
                self.write(SETITEM)
            return
        for batch in _batches(items):
            if many or len(batch) > 1:
                self.write(MARK)
                for k, v in batch:
                    save(k)
                    save(v)
                self.write(SETITEMS)
            else:
                k, v = batch[0]
                save(k)
                save(v)
                self.write(SETITEM)

    def save_set(self, obj):
        if self.proto < 4:
            return self.save_reduce(set, (list(obj),), obj=obj)
        self.write(EMPTY_SET)
        self.memoize(obj)
        for batch in _batches(obj):
            self.write(MARK)
            for x in batch:
                self.save(x)
            self.write(ADDITEMS)
        if obj and len(obj) % _BATCH == 0:
            self.write(MARK + ADDITEMS)

    def save_frozenset(self, obj):
        if self.proto < 4:
            return self.save_reduce(frozenset, (list(obj),), obj=obj)
        self.write(MARK)
        for x in obj:
            self.save(x)
        if id(obj) in self.memo:
            return self.write(POP_MARK + self._get(self.memo[id(obj)][0]))
        self.write(FROZENSET)
        self.memoize(obj)

    def save_global(self, obj, name=None):
        if name is None:
            name = getattr(obj, "__qualname__", None)
        if name is None:
            name = obj.__name__
        if "<locals>" in name.split("."):
            raise AttributeError(f"Can't pickle local object {name!r}")
        module_name = whichmodule(obj, name)
        try:
            __import__(module_name, level=0)
            obj2, parent = _getattribute(sys.modules[module_name], name)
        except ImportError as e:
            raise PicklingError(f"Can't pickle {obj!r}: import of module {module_name!r} failed") from None
        except (KeyError, AttributeError):
            raise PicklingError(f"Can't pickle {obj!r}: attribute lookup {name} on {module_name} failed") from None
        if obj2 is not obj:
            raise PicklingError(f"Can't pickle {obj!r}: it's not the same object as {module_name}.{name}")
        if self.proto >= 2:
            code = copyreg._extension_registry.get((module_name, name))
            if code:
                if code <= 0xFF:
                    self.write(EXT1 + bytes((code,)))
                else:
                    self.write(EXT2 + pack("<H", code) if code <= 0xFFFF else EXT4 + pack("<i", code))
                return
        last = name.rpartition(".")[2]
        if self.proto >= 4:
            self.save(module_name)
            self.save(name)
            self.write(STACK_GLOBAL)
        elif parent is not sys.modules[module_name]:
            self.save_reduce(getattr, (parent, last))
        else:
            if self.fix_imports:
                from _compat_pickle import REVERSE_IMPORT_MAPPING, REVERSE_NAME_MAPPING
                if (module_name, name) in REVERSE_NAME_MAPPING:
                    module_name, name = REVERSE_NAME_MAPPING[module_name, name]
                else:
                    module_name = REVERSE_IMPORT_MAPPING.get(module_name, module_name)
            encoding = "utf-8" if self.proto >= 3 else "ascii"
            try:
                self.write(GLOBAL + module_name.encode(encoding) + b"\n" + name.encode(encoding) + b"\n")
            except UnicodeEncodeError:
                raise PicklingError(f"can't pickle global identifier '{module_name}.{name}' using pickle protocol {self.proto}") from None
        self.memoize(obj)

    def save_type(self, obj):
        special = _SINGLETONS.get(obj)
        if special is not None:
            return self.save_reduce(type, (special[0],), obj=obj)
        return self.save_global(obj)


def _batches(items):
    batch = []
    for x in items:
        batch.append(x)
        if len(batch) == _BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


_SINGLETONS = {type(None): (None,), type(NotImplemented): (NotImplemented,), type(...): (...,)}
_P = Pickler
_ATOMS = {type(None): _P.save_none, bool: _P.save_bool, int: _P.save_long, float: _P.save_float}
_DISPATCH = {bytes: _P.save_bytes, bytearray: _P.save_bytearray, str: _P.save_str, tuple: _P.save_tuple, list: _P.save_list,
             dict: _P.save_dict, set: _P.save_set, frozenset: _P.save_frozenset, type: _P.save_type, PickleBuffer: _P.save_picklebuffer}
del _P
_Pickler = Pickler


# ---- reading ----
class _Stop(Exception):
    pass


class Unpickler:
    """Unpickler(file): load() reads one pickle from file and gives the object."""

    def __init__(self, file, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
        try:
            self._file_read, self._file_readline = file.read, file.readline
            self._file_readinto = getattr(file, "readinto", None)
        except AttributeError:
            raise TypeError("file must have 'read' and 'readline' attributes") from None
        self._set(fix_imports, encoding, errors, buffers)

    def _set(self, fix_imports, encoding, errors, buffers):
        self._buffers = iter(buffers) if buffers is not None else None
        self.memo = {}
        self.encoding, self.errors, self.fix_imports = encoding, errors, fix_imports
        self.proto = 0

    def persistent_load(self, pid):
        raise UnpicklingError("A load persistent id instruction was encountered,\nbut no persistent_load function was specified.")

    # bytes come from the current frame while there is one, else from the file
    def _read(self, n):
        frame = self._frame
        if frame is not None:
            at = self._at
            data = frame[at:at + n]
            if len(data) == n:
                self._at = at + n
                return data
            if at == len(frame):
                self._frame = None
                return self._read(n)
            raise UnpicklingError("pickle exhausted before end of frame")
        data = self._file_read(n)
        if len(data) < n:
            raise UnpicklingError("pickle data was truncated")
        return data

    def _readline(self):
        frame = self._frame
        if frame is not None:
            end = frame.find(b"\n", self._at)
            if end >= 0:
                data = frame[self._at:end + 1]
                self._at = end + 1
                return data[:-1]
            if self._at < len(frame):
                raise UnpicklingError("pickle exhausted before end of frame")
            self._frame = None
        data = self._file_readline()
        if not data.endswith(b"\n"):
            raise UnpicklingError("pickle data was truncated")
        return data[:-1]

    def load(self):
        if not hasattr(self, "_file_read"):
            raise UnpicklingError("Unpickler.__init__() was not called by %s.__init__()" % type(self).__name__)
        self._frame, self._at = None, 0
        self.stack, self.metastack = [], []
        self.append = self.stack.append
        read, loads = self._read, _LOADS
        try:
            while True:
                try:
                    key = read(1)
                except UnpicklingError:
                    raise EOFError("Ran out of input") from None
                load = loads.get(key[0])
                if load is None:
                    c = key[0]
                    raise UnpicklingError("invalid load key, '%s'." % (chr(c) if 32 <= c < 127 and c != 39 else "\\x%02x" % c))
                load(self)
        except _Stop as stop:
            return stop.args[0]
        except IndexError as e:
            if self.stack is not None and not self.stack and e.args and e.args[0] in ("pop from empty list", "list index out of range"):
                raise UnpicklingError("unpickling stack underflow") from None
            raise
        finally:
            self.stack = self.metastack = self.append = None

    def pop_mark(self):
        if not self.metastack:
            raise UnpicklingError("could not find MARK")
        items = self.stack
        self.stack = self.metastack.pop()
        self.append = self.stack.append
        return items

    def load_proto(self):
        proto = self._read(1)[0]
        if proto > HIGHEST_PROTOCOL:
            raise ValueError("unsupported pickle protocol: %d" % proto)
        self.proto = proto

    def load_frame(self):
        n, = unpack("<Q", self._read(8))
        if n > sys.maxsize:
            raise OverflowError("FRAME length exceeds system's maximum of %d bytes" % sys.maxsize)
        if self._frame is not None and self._at < len(self._frame):
            raise UnpicklingError("beginning of a new frame before end of current frame")
        self._frame = None
        self._frame, self._at = self._read(n), 0

    def load_persid(self):
        try:
            pid = self._readline().decode("ascii")
        except UnicodeDecodeError:
            raise UnpicklingError("persistent IDs in protocol 0 must be ASCII strings") from None
        self.append(self.persistent_load(pid))

    def load_binpersid(self):
        self.append(self.persistent_load(self.stack.pop()))

    def load_none(self):
        self.append(None)

    def load_false(self):
        self.append(False)

    def load_true(self):
        self.append(True)

    def load_int(self):
        data = self._readline()
        if data == b"00":
            val = False
        elif data == b"01":
            val = True
        else:
            try:
                val = int(data, 0)
            except ValueError:
                raise ValueError("could not convert string to int") from None
        self.append(val)

    def load_binint(self):
        self.append(unpack("<i", self._read(4))[0])

    def load_binint1(self):
        self.append(self._read(1)[0])

    def load_binint2(self):
        self.append(unpack("<H", self._read(2))[0])

    def load_long(self):
        val = self._readline()
        self.append(int(val[:-1] if val[-1:] == b"L" else val, 0))

    def load_long1(self):
        self.append(decode_long(self._read(self._read(1)[0])))

    def load_long4(self):
        n, = unpack("<i", self._read(4))
        if n < 0:
            raise UnpicklingError("LONG pickle has negative byte count")
        self.append(decode_long(self._read(n)))

    def load_float(self):
        line = self._readline()
        try:
            self.append(float(line))
        except ValueError:
            raise ValueError("could not convert string to float: '%s\n'" % line.decode("latin-1")) from None

    def load_binfloat(self):
        self.append(unpack(">d", self._read(8))[0])

    def _text(self, value):
        return value if self.encoding == "bytes" else value.decode(self.encoding, self.errors)

    def load_string(self):
        data = self._readline()
        if len(data) < 2 or data[0] != data[-1] or data[0] not in b"\"'":
            raise UnpicklingError("the STRING opcode argument must be quoted")
        self.append(self._text(_unquoted(data[1:-1])))

    def load_binstring(self):
        n, = unpack("<I", self._read(4))
        self.append(self._text(self._read(n)))

    def load_short_binstring(self):
        self.append(self._text(self._read(self._read(1)[0])))

    def load_unicode(self):
        self.append(_unescaped(self._readline()))

    def _sized(self, layout, size, what):
        n, = unpack(layout, self._read(size))
        if n > sys.maxsize:
            raise OverflowError("%s exceeds system's maximum size of %d bytes" % (what, sys.maxsize))
        return self._read(n)

    def load_binbytes(self):
        self.append(bytes(self._sized("<I", 4, "BINBYTES")))

    def load_short_binbytes(self):
        self.append(bytes(self._read(self._read(1)[0])))

    def load_binbytes8(self):
        self.append(bytes(self._sized("<Q", 8, "BINBYTES8")))

    def load_bytearray8(self):
        self.append(bytearray(self._sized("<Q", 8, "BYTEARRAY8")))

    def load_binunicode(self):
        self.append(str(self._sized("<I", 4, "BINUNICODE"), "utf-8", "surrogatepass"))

    def load_short_binunicode(self):
        self.append(str(self._read(self._read(1)[0]), "utf-8", "surrogatepass"))

    def load_binunicode8(self):
        self.append(str(self._sized("<Q", 8, "BINUNICODE8"), "utf-8", "surrogatepass"))

    def load_next_buffer(self):
        if self._buffers is None:
            raise UnpicklingError("pickle stream refers to out-of-band data but no *buffers* argument was given")
        try:
            buf = next(self._buffers)
        except StopIteration:
            raise UnpicklingError("not enough out-of-band buffers") from None
        self.append(buf._view.obj if isinstance(buf, PickleBuffer) else buf)

    def load_readonly_buffer(self):
        with memoryview(self.stack[-1]) as m:
            if not m.readonly:
                self.stack[-1] = m.toreadonly()

    def load_mark(self):
        self.metastack.append(self.stack)
        self.stack = []
        self.append = self.stack.append

    def load_tuple(self):
        items = self.pop_mark()
        self.append(tuple(items))

    def load_empty_tuple(self):
        self.append(())

    def load_tuple1(self):
        self.stack[-1] = (self.stack[-1],)

    def load_tuple2(self):
        self._need(2)
        self.stack[-2:] = [(self.stack[-2], self.stack[-1])]

    def load_tuple3(self):
        self._need(3)
        self.stack[-3:] = [(self.stack[-3], self.stack[-2], self.stack[-1])]

    def _need(self, n):
        if len(self.stack) < n:
            raise UnpicklingError("unexpected MARK found" if self.metastack else "unpickling stack underflow")

    def load_empty_list(self):
        self.append([])

    def load_empty_dict(self):
        self.append({})

    def load_empty_set(self):
        self.append(set())

    def load_frozenset(self):
        items = self.pop_mark()
        self.append(frozenset(items))

    def load_list(self):
        items = self.pop_mark()
        self.append(items)

    def load_dict(self):
        items = self.pop_mark()
        if len(items) % 2:
            raise UnpicklingError("odd number of items for DICT")
        self.append({items[i]: items[i + 1] for i in range(0, len(items), 2)})

    def _instantiate(self, cls, args):
        if args or not isinstance(cls, type) or hasattr(cls, "__getinitargs__"):
            value = cls(*args)
        else:
            value = cls.__new__(cls)
        self.append(value)

    def load_inst(self):
        module, name = self._readline().decode("ascii"), self._readline().decode("ascii")
        cls = self.find_class(module, name)
        self._instantiate(cls, self.pop_mark())

    def load_obj(self):
        args = self.pop_mark()
        self._instantiate(args.pop(0), args)

    def load_newobj(self):
        self._need(2)
        args = self.stack.pop()
        cls = self.stack[-1]
        if not isinstance(args, tuple):
            raise UnpicklingError("NEWOBJ args argument must be a tuple, not %.200s" % type(args).__name__)
        if not isinstance(cls, type):
            raise UnpicklingError("NEWOBJ class argument must be a type, not %.200s" % type(cls).__name__)
        self.stack[-1] = cls.__new__(cls, *args)

    def load_newobj_ex(self):
        self._need(3)
        kwargs, args = self.stack.pop(), self.stack.pop()
        cls = self.stack[-1]
        if not isinstance(cls, type):
            raise UnpicklingError("NEWOBJ_EX class argument must be a type, not %.200s" % type(cls).__name__)
        if not isinstance(args, tuple):
            raise UnpicklingError("NEWOBJ_EX args argument must be a tuple, not %.200s" % type(args).__name__)
        if not isinstance(kwargs, dict):
            raise UnpicklingError("NEWOBJ_EX kwargs argument must be a dict, not %.200s" % type(kwargs).__name__)
        self.stack[-1] = cls.__new__(cls, *args, **kwargs)

    def load_global(self):
        module, name = self._readline().decode("utf-8"), self._readline().decode("utf-8")
        self.append(self.find_class(module, name))

    def load_stack_global(self):
        name, module = (self.stack.pop(), self.stack.pop()) if len(self.stack) > 1 else (None, None)
        if type(name) is not str or type(module) is not str:
            raise UnpicklingError("STACK_GLOBAL requires str")
        self.append(self.find_class(module, name))

    def load_ext1(self):
        self._extension(self._read(1)[0])

    def load_ext2(self):
        self._extension(unpack("<H", self._read(2))[0])

    def load_ext4(self):
        self._extension(unpack("<i", self._read(4))[0])

    def _extension(self, code):
        obj = copyreg._extension_cache.get(code, _NoValue)
        if obj is not _NoValue:
            return self.append(obj)
        key = copyreg._inverted_registry.get(code)
        if not key:
            if code <= 0:
                raise UnpicklingError("EXT specifies code <= 0")
            raise ValueError("unregistered extension code %d" % code)
        obj = copyreg._extension_cache[code] = self.find_class(*key)
        self.append(obj)

    def find_class(self, module, name):
        if self.proto < 3 and self.fix_imports:
            from _compat_pickle import IMPORT_MAPPING, NAME_MAPPING
            if (module, name) in NAME_MAPPING:
                module, name = NAME_MAPPING[module, name]
            else:
                module = IMPORT_MAPPING.get(module, module)
        __import__(module, level=0)
        if self.proto >= 4 and "." in name:
            return _getattribute(sys.modules[module], name)[0]
        return _getattr_of(sys.modules[module], name, name)

    def load_reduce(self):
        self._need(2)
        args = self.stack.pop()
        func = self.stack[-1]
        if not isinstance(args, tuple):
            raise TypeError("argument list must be a tuple")
        self.stack[-1] = func(*args)

    def load_pop(self):
        if not self.stack and not self.metastack:
            raise UnpicklingError("unpickling stack underflow")
        if self.stack:
            del self.stack[-1]
        else:
            self.pop_mark()

    def load_pop_mark(self):
        self.pop_mark()

    def load_dup(self):
        self.append(self.stack[-1])

    def _memo_get(self, i):
        try:
            self.append(self.memo[i])
        except KeyError:
            raise UnpicklingError(f"Memo value not found at index {i}") from None

    def load_get(self):
        self._memo_get(int(self._readline()))

    def load_binget(self):
        self._memo_get(self._read(1)[0])

    def load_long_binget(self):
        self._memo_get(unpack("<I", self._read(4))[0])

    def load_put(self):
        i = int(self._readline())
        if i < 0:
            raise ValueError("negative PUT argument")
        self.memo[i] = self.stack[-1]

    def load_binput(self):
        self.memo[self._read(1)[0]] = self.stack[-1]

    def load_long_binput(self):
        i, = unpack("<I", self._read(4))
        if i > sys.maxsize:
            raise ValueError("negative LONG_BINPUT argument")
        self.memo[i] = self.stack[-1]

    def load_memoize(self):
        self.memo[len(self.memo)] = self.stack[-1]

    def load_append(self):
        self._need(2)
        value = self.stack.pop()
        self._extend([value])

    def load_appends(self):
        items = self.pop_mark()
        if items:
            self._extend(items)

    def _extend(self, items):
        target = self.stack[-1]
        if type(target) is list:
            return target.extend(items)
        extend = getattr(target, "extend", None)
        if extend is not None:
            return extend(items)
        for x in items:
            target.append(x)

    def load_setitem(self):
        self._need(3)
        value, key = self.stack.pop(), self.stack.pop()
        self.stack[-1][key] = value

    def load_setitems(self):
        items = self.pop_mark()
        target = self.stack[-1]
        if len(items) % 2:
            raise UnpicklingError("odd number of items for SETITEMS")
        for i in range(0, len(items), 2):
            target[items[i]] = items[i + 1]

    def load_additems(self):
        items = self.pop_mark()
        target = self.stack[-1]
        if isinstance(target, set):
            return target.update(items)
        for x in items:
            target.add(x)

    def load_build(self):
        self._need(2)
        state = self.stack.pop()
        inst = self.stack[-1]
        setstate = getattr(inst, "__setstate__", _NoValue)
        if setstate is not _NoValue:
            return setstate(state)
        slots = None
        if isinstance(state, tuple) and len(state) == 2:
            state, slots = state
        if state:
            if not isinstance(state, dict):
                raise UnpicklingError("state is not a dictionary")
            d = inst.__dict__
            for k, v in state.items():
                d[sys.intern(k) if type(k) is str else k] = v
        if slots:
            if not isinstance(slots, dict):
                raise UnpicklingError("slot state is not a dictionary")
            for k, v in slots.items():
                setattr(inst, k, v)

    def load_stop(self):
        self._need(1)
        raise _Stop(self.stack.pop())


_U = Unpickler
_LOADS = {
    PROTO: _U.load_proto, FRAME: _U.load_frame, PERSID: _U.load_persid, BINPERSID: _U.load_binpersid, NONE: _U.load_none,
    NEWFALSE: _U.load_false, NEWTRUE: _U.load_true, INT: _U.load_int, BININT: _U.load_binint, BININT1: _U.load_binint1,
    BININT2: _U.load_binint2, LONG: _U.load_long, LONG1: _U.load_long1, LONG4: _U.load_long4, FLOAT: _U.load_float,
    BINFLOAT: _U.load_binfloat, STRING: _U.load_string, BINSTRING: _U.load_binstring, SHORT_BINSTRING: _U.load_short_binstring,
    UNICODE: _U.load_unicode, BINBYTES: _U.load_binbytes, SHORT_BINBYTES: _U.load_short_binbytes, BINBYTES8: _U.load_binbytes8,
    BYTEARRAY8: _U.load_bytearray8, NEXT_BUFFER: _U.load_next_buffer, READONLY_BUFFER: _U.load_readonly_buffer,
    BINUNICODE: _U.load_binunicode, SHORT_BINUNICODE: _U.load_short_binunicode, BINUNICODE8: _U.load_binunicode8, MARK: _U.load_mark,
    TUPLE: _U.load_tuple, EMPTY_TUPLE: _U.load_empty_tuple, TUPLE1: _U.load_tuple1, TUPLE2: _U.load_tuple2, TUPLE3: _U.load_tuple3,
    EMPTY_LIST: _U.load_empty_list, EMPTY_DICT: _U.load_empty_dict, EMPTY_SET: _U.load_empty_set, FROZENSET: _U.load_frozenset,
    LIST: _U.load_list, DICT: _U.load_dict, INST: _U.load_inst, OBJ: _U.load_obj, NEWOBJ: _U.load_newobj, NEWOBJ_EX: _U.load_newobj_ex,
    GLOBAL: _U.load_global, STACK_GLOBAL: _U.load_stack_global, EXT1: _U.load_ext1, EXT2: _U.load_ext2, EXT4: _U.load_ext4,
    REDUCE: _U.load_reduce, POP: _U.load_pop, POP_MARK: _U.load_pop_mark, DUP: _U.load_dup, GET: _U.load_get, BINGET: _U.load_binget,
    LONG_BINGET: _U.load_long_binget, PUT: _U.load_put, BINPUT: _U.load_binput, LONG_BINPUT: _U.load_long_binput,
    MEMOIZE: _U.load_memoize, APPEND: _U.load_append, APPENDS: _U.load_appends, SETITEM: _U.load_setitem, SETITEMS: _U.load_setitems,
    ADDITEMS: _U.load_additems, BUILD: _U.load_build, STOP: _U.load_stop}
_LOADS = {k[0]: v for k, v in _LOADS.items()}
del _U
_Unpickler = Unpickler


class _Bytes:
    """Just enough of a file over bytes."""

    def __init__(self, data):
        self.data, self.at = data, 0

    def read(self, n):
        part = self.data[self.at:self.at + n]
        self.at += len(part)
        return part

    def readline(self):
        end = self.data.find(b"\n", self.at) + 1 or len(self.data)
        part = self.data[self.at:end]
        self.at = end
        return part


def _view(data):
    try:
        return bytes(memoryview(data))
    except TypeError:
        raise TypeError("a bytes-like object is required, not '%s'" % type(data).__name__) from None


def dump(obj, file, protocol=None, *, fix_imports=True, buffer_callback=None):
    Pickler(file, protocol, fix_imports=fix_imports, buffer_callback=buffer_callback).dump(obj)


def dumps(obj, protocol=None, *, fix_imports=True, buffer_callback=None):
    return Pickler(None, protocol, fix_imports=fix_imports, buffer_callback=buffer_callback)._make(obj)


def load(file, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
    return Unpickler(file, fix_imports=fix_imports, encoding=encoding, errors=errors, buffers=buffers).load()


def loads(data, /, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
    if not isinstance(data, bytes):
        data = _view(data)
    return Unpickler(_Bytes(data), fix_imports=fix_imports, encoding=encoding, errors=errors, buffers=buffers).load()


_dump, _dumps, _load, _loads = dump, dumps, load, loads
