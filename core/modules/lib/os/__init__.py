"""Files, folders and what else a program asks of the system.

The environment, the process and the user are constants: a program cannot see where it runs.
"""
import sys
import _fs
import io as _io
import posixpath as path

sys.modules["os.path"] = path
error = OSError
name, linesep = "posix", "\n"
curdir, pardir, sep, extsep, altsep, pathsep, defpath, devnull = ".", "..", "/", ".", None, ":", "/bin:/usr/bin", "/dev/null"
F_OK, R_OK, W_OK, X_OK = 0, 4, 2, 1
O_RDONLY, O_WRONLY, O_RDWR, O_CREAT, O_EXCL, O_TRUNC, O_APPEND = 0, 1, 2, 64, 128, 512, 1024
O_NONBLOCK, O_SYNC, O_CLOEXEC, O_DIRECTORY, O_NOFOLLOW = 2048, 1052672, 524288, 65536, 131072
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
EX_OK = 0
supports_bytes_environ = True
supports_dir_fd = supports_effective_ids = supports_fd = set()
supports_follow_symlinks = set()
fspath = path._fspath


def _given(p):
    if p is None or isinstance(p, (int, float)):
        raise TypeError(f"expected str, bytes or os.PathLike object, not {type(p).__name__}")
    return fspath(p)


def _named(function, p, argument="path", more="string, bytes, os.PathLike or integer"):
    if isinstance(p, (str, bytes)):
        return p
    kind = type(p)
    if hasattr(kind, "__fspath__"):
        return fspath(p)
    raise TypeError(f"{function}: {argument} should be {more}, not {kind.__name__}")


_PLAIN = "string, bytes or os.PathLike"


class PathLike:
    """Abstract base class for implementing the file system path protocol."""
    __slots__ = ()

    def __fspath__(self):
        """Return the file system path representation of the object."""
        raise NotImplementedError

    __class_getitem__ = classmethod(type(list[int]))


try:
    import abc

    class PathLike(abc.ABC):
        """Abstract base class for implementing the file system path protocol."""

        @abc.abstractmethod
        def __fspath__(self):
            """Return the file system path representation of the object."""
            raise NotImplementedError

        @classmethod
        def __subclasshook__(cls, subclass):
            if cls is PathLike:
                return any("__fspath__" in b.__dict__ and b.__dict__["__fspath__"] is not None for b in subclass.__mro__)
            return NotImplemented

        __class_getitem__ = classmethod(type(list[int]))
except ImportError:
    pass


# ---- tuples whose items have names ----
def _fields(cls_name, doc, names, more=(), module="os"):
    n = len(names)

    class Result(tuple):
        __slots__ = ()
        n_sequence_fields, n_fields, n_unnamed_fields = n, n + len(more), 0

        def __new__(cls, items=(), dict={}):
            items = tuple(items)
            if len(items) < n:
                raise TypeError(f"{module}.{cls_name}() takes an at least {n}-sequence ({len(items)}-sequence given)")
            return tuple.__new__(cls, items[:n])

        def __repr__(self):
            return f"{module}.{cls_name}(" + ", ".join(f"{k}={v!r}" for k, v in zip(names, self)) + ")"

        def __reduce__(self):
            return type(self), (tuple(self),)

    Result.__name__ = Result.__qualname__ = cls_name
    Result.__module__, Result.__doc__ = module, doc
    Result.__match_args__ = tuple(names)
    for i, field in enumerate(names):
        setattr(Result, field, property(lambda self, i=i: self[i]))
    return Result


terminal_size = _fields("terminal_size", "A tuple of (columns, lines) for holding terminal window size", ("columns", "lines"))
uname_result = _fields("uname_result", "uname_result: Result from os.uname().", ("sysname", "nodename", "release", "version", "machine"),
                       module="posix")
times_result = _fields("times_result", "times_result: Result from os.times().",
                       ("user", "system", "children_user", "children_system", "elapsed"), module="posix")
_STAT = "st_mode", "st_ino", "st_dev", "st_nlink", "st_uid", "st_gid", "st_size", "st_atime", "st_mtime", "st_ctime"


class stat_result(tuple):
    """stat_result: Result from stat, fstat, or lstat."""
    n_sequence_fields, n_fields, n_unnamed_fields = 10, 19, 3
    __match_args__ = _STAT[:7]

    def __new__(cls, items=(), dict={}):
        items = tuple(items)
        if len(items) < 10:
            raise TypeError(f"os.stat_result() takes an at least 10-sequence ({len(items)}-sequence given)")
        return tuple.__new__(cls, items[:10])

    def __repr__(self):
        return "os.stat_result(" + ", ".join(f"{k}={v!r}" for k, v in zip(_STAT, self)) + ")"

    _all = property(lambda self: self.__dict__["_fields"])


for _i, _field in enumerate(_STAT[:7]):
    setattr(stat_result, _field, property(lambda self, i=_i: self[i]))
for _i, _field in enumerate(("atime", "mtime", "ctime")):
    setattr(stat_result, f"st_{_field}_ns", property(lambda self, i=_i: self._all[7 + i]))
    setattr(stat_result, f"st_{_field}", property(lambda self, i=_i: self._all[7 + i] / 1e9 if "_fields" in self.__dict__ else self[7 + i]))
stat_result.st_blksize = property(lambda self: self._all[10])
stat_result.st_blocks = property(lambda self: self._all[11])
stat_result.st_rdev = property(lambda self: 0)
stat_result.__module__ = "os"


def _stat_result(fields):
    r = stat_result(fields[:7] + tuple(t // 1000000000 for t in fields[7:10]))
    r.__dict__["_fields"] = fields
    return r


def stat(path, *, dir_fd=None, follow_symlinks=True):
    """Perform a stat system call on the given path."""
    if isinstance(path, int):
        try:
            return fstat(path)
        except OSError as e:
            raise OSError(e.errno, e.strerror, path) from None
    return _stat_result(_fs.stat(_named("stat", path), int(follow_symlinks)))


def lstat(path, *, dir_fd=None):
    """Perform a stat system call on the given path, without following symbolic links."""
    return _stat_result(_fs.stat(_named("lstat", path, more=_PLAIN), 0))


def fstat(fd):
    """Perform a stat system call on the given file descriptor."""
    if fd in (0, 1, 2):
        return _stat_result((0o020620, fd, 0, 1, 0, 0, 0, 0, 0, 0, 1024, 0))
    return _stat_result(_fs.stat(_io._state(fd).path, 1))


# ---- folders ----
def _folder(path):
    if path is None:
        return "."
    if isinstance(path, int):
        raise NotImplementedError("folders as file descriptors are not supported")
    return path


def listdir(path=None):
    """Return a list containing the names of the files in the directory."""
    path = _named("listdir", _folder(path), more="string, bytes, os.PathLike, integer or None")
    names = sorted(entry[1:] for entry in _fs.list(path))
    return [fsencode(n) for n in names] if isinstance(path, bytes) else names


class DirEntry:
    """What os.scandir() gives for a file."""
    __slots__ = "name", "path", "_kind", "_stat", "_lstat"

    def __init__(self, *args):
        raise TypeError("cannot create 'posix.DirEntry' instances")

    def __fspath__(self):
        """Returns the path for the entry."""
        return self.path

    def __repr__(self):
        return f"<DirEntry {self.name!r}>"

    def stat(self, *, follow_symlinks=True):
        """Return stat_result object for the entry; cached per entry."""
        if not follow_symlinks or self._kind != "l":
            if self._lstat is None:
                self._lstat = lstat(self.path)
            return self._lstat
        if self._stat is None:
            self._stat = stat(self.path)
        return self._stat

    def _is(self, letter, kind, follow):
        if self._kind != "l" or not follow:
            return self._kind == letter
        try:
            return self.stat().st_mode & 0o170000 == kind
        except FileNotFoundError:
            return False

    def is_dir(self, *, follow_symlinks=True):
        """Return True if the entry is a directory; cached per entry."""
        return self._is("d", 0o040000, follow_symlinks)

    def is_file(self, *, follow_symlinks=True):
        """Return True if the entry is a file; cached per entry."""
        return self._is("f", 0o100000, follow_symlinks)

    def is_symlink(self):
        """Return True if the entry is a symbolic link; cached per entry."""
        return self._kind == "l"

    def inode(self):
        """Return inode of the entry; cached per entry."""
        return self.stat(follow_symlinks=False).st_ino

    __class_getitem__ = classmethod(type(list[int]))


DirEntry.__module__ = "posix"


class _ScandirIterator:
    def __init__(self, entries):
        self._entries = iter(entries)

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._entries)

    def close(self):
        self._entries = iter(())

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()


def scandir(path=None):
    """Return an iterator of DirEntry objects for given path."""
    path = _named("scandir", _folder(path), more="string, bytes, os.PathLike, integer or None")
    entries = []
    for text in sorted(_fs.list(path), key=lambda t: t[1:]):
        entry = object.__new__(DirEntry)
        n = text[1:]
        entry.name = n = fsencode(n) if isinstance(path, bytes) else n
        entry.path, entry._kind, entry._stat, entry._lstat = _join(path, n), text[0], None, None
        entries.append(entry)
    return _ScandirIterator(entries)


_join = path.join


def mkdir(path, mode=511, *, dir_fd=None):
    """Create a directory."""
    _fs.mkdir(_named("mkdir", path, more=_PLAIN), mode)


def makedirs(name, mode=0o777, exist_ok=False):
    """Super-mkdir; create a leaf directory and all intermediate ones."""
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    if head and tail and not path.exists(head):
        try:
            makedirs(head, exist_ok=exist_ok)
        except FileExistsError:
            pass
        if tail == (b"." if isinstance(tail, bytes) else "."):
            return
    try:
        mkdir(name, mode)
    except OSError:
        if not exist_ok or not path.isdir(name):
            raise


def rmdir(path, *, dir_fd=None):
    """Remove a directory."""
    _fs.rmdir(_named("rmdir", path, more=_PLAIN))


def removedirs(name):
    """Super-rmdir; remove a leaf directory and all empty intermediate ones."""
    rmdir(name)
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    while head and tail:
        try:
            rmdir(head)
        except OSError:
            break
        head, tail = path.split(head)


def remove(path, *, dir_fd=None):
    """Remove a file (same as unlink())."""
    _fs.unlink(_named("remove", path, more=_PLAIN))


def unlink(path, *, dir_fd=None):
    """Remove a file (same as remove())."""
    _fs.unlink(_named("unlink", path, more=_PLAIN))


def rename(src, dst, *, src_dir_fd=None, dst_dir_fd=None):
    """Rename a file or directory."""
    _fs.rename(_named("rename", src, "src", _PLAIN), _named("rename", dst, "dst", _PLAIN))


def replace(src, dst, *, src_dir_fd=None, dst_dir_fd=None):
    """Rename a file or directory, overwriting the destination."""
    _fs.rename(_named("replace", src, "src", _PLAIN), _named("replace", dst, "dst", _PLAIN))


def renames(old, new):
    """Super-rename; create directories as necessary and delete any left empty."""
    head, tail = path.split(new)
    if head and tail and not path.exists(head):
        makedirs(head)
    rename(old, new)
    head, tail = path.split(old)
    if head and tail:
        try:
            removedirs(head)
        except OSError:
            pass


def link(src, dst, *, src_dir_fd=None, dst_dir_fd=None, follow_symlinks=True):
    """Create a hard link to a file."""
    _fs.link(_named("link", src, "src", _PLAIN), _named("link", dst, "dst", _PLAIN))


def symlink(src, dst, target_is_directory=False, *, dir_fd=None):
    """Create a symbolic link pointing to src named dst."""
    src, dst = _named("symlink", src, "src", _PLAIN), _named("symlink", dst, "dst", _PLAIN)
    try:
        _fs.symlink(dst, src)
    except OSError as e:
        raise OSError(e.errno, e.strerror, src, None, dst) from None


def readlink(path, *, dir_fd=None):
    """Return a string representing the path to which the symbolic link points."""
    path = _named("readlink", path, more=_PLAIN)
    target = _fs.readlink(path)
    return fsencode(target) if isinstance(path, bytes) else target


def chmod(path, mode, *, dir_fd=None, follow_symlinks=True):
    """Change the access permissions of a file."""
    _fs.chmod(_named("chmod", path), mode)


def utime(path, times=None, *, ns=None, dir_fd=None, follow_symlinks=True):
    """Set the access and modified time of path."""
    if times is not None and ns is not None:
        raise ValueError("utime: you may specify either 'times' or 'ns' but not both")
    if ns is None:
        if times is None:
            ns = (_fs.now(),) * 2
        else:
            ns = tuple(int(t * 1000000000) if isinstance(t, float) else t * 1000000000 for t in times)
    _fs.utime(_named("utime", path), tuple(ns))


def access(path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True):
    """Use the real uid/gid to test for access to a path."""
    try:
        _fs.access(_named("access", path), mode)
    except OSError:
        return False
    return True


def getcwd():
    """Return a unicode string representing the current working directory."""
    return _fs.cwd()


def getcwdb():
    """Return a bytes string representing the current working directory."""
    return fsencode(_fs.cwd())


def chdir(path):
    """Change the current working directory to the specified path."""
    _fs.chdir(_named("chdir", path))


def truncate(path, length):
    """Truncate a file, specified by path, to a specific length."""
    _fs.truncate(_named("truncate", path), length)


def walk(top, topdown=True, onerror=None, followlinks=False):
    """Directory tree generator."""
    return _walk(fspath(top), topdown, onerror, followlinks)


def _walk(top, topdown, onerror, followlinks):
    dirs, files, below = [], [], []
    try:
        entries = scandir(top)
    except OSError as error:
        if onerror is not None:
            onerror(error)
        return
    for entry in entries:
        if entry.is_dir():
            dirs.append(entry.name)
            if not topdown and (followlinks or not entry.is_symlink()):
                below.append(entry.path)
        else:
            files.append(entry.name)
    if topdown:
        yield top, dirs, files
        for d in dirs:
            new = path.join(top, d)
            if followlinks or not path.islink(new):
                yield from _walk(new, topdown, onerror, followlinks)
    else:
        for new in below:
            yield from _walk(new, topdown, onerror, followlinks)
        yield top, dirs, files


# ---- file descriptors ----
def open(path, flags, mode=0o777, *, dir_fd=None):
    """Open a file for low level IO.  Returns a file descriptor (integer)."""
    path = _named("open", path, more=_PLAIN)
    kind = flags & 3
    how = (kind != 1) | (kind != 0) << 1 | (flags & O_CREAT and 4) | (flags & O_EXCL and 8) | (flags & O_TRUNC and 16)
    _fs.open(path, how)
    if flags & O_CREAT and mode != 0o777:
        try:
            _fs.chmod(path, mode) if flags & O_EXCL else None
        except OSError:
            pass
    return _io._new_fd(_io._Open(path, kind != 1, kind != 0, bool(flags & O_APPEND)))


def close(fd):
    """Close a file descriptor."""
    if fd not in (0, 1, 2):
        _io._state(fd)
        del _io._opened[fd]


def read(fd, length, /):
    """Read from a file descriptor.  Returns a bytes object."""
    if fd == 0:
        return _io._stdin_read(length)
    at = _io._state(fd)
    if not at.readable:
        raise OSError(9, "Bad file descriptor")
    data = _fs.read(at.path, at.place, length)
    at.place += len(data)
    return data


def write(fd, data, /):
    """Write a bytes object to a file descriptor."""
    if fd in (1, 2):
        return _fs.put(fd, data)
    at = _io._state(fd)
    if not at.writable:
        raise OSError(9, "Bad file descriptor")
    n = _fs.write(at.path, -1 if at.append else at.place, data)
    at.place = _fs.size(at.path) if at.append else at.place + n
    return n


def lseek(fd, position, how, /):
    """Set the position of a file descriptor.  Return the new position."""
    at = _io._state(fd)
    base = {0: 0, 1: at.place}.get(how)
    if base is None:
        base = _fs.size(at.path)
    if base + position < 0:
        raise OSError(22, "Invalid argument")
    at.place = base + position
    return at.place


def ftruncate(fd, length, /):
    _fs.truncate(_io._state(fd).path, length)


def dup(fd, /):
    """Return a duplicate of a file descriptor."""
    return _io._new_fd(_io._state(fd))


def isatty(fd, /):
    """Return True if the fd is connected to a terminal."""
    return False


def fsync(fd):
    """Force write of fd to disk."""
    if fd not in (0, 1, 2):
        _io._state(fd)


def get_inheritable(fd, /):
    return False


def set_inheritable(fd, inheritable, /):
    pass


def fdopen(fd, mode="r", buffering=-1, encoding=None, *args, **kwargs):
    if not isinstance(fd, int):
        raise TypeError("invalid fd type (%s, expected integer)" % type(fd))
    return _io.open(fd, mode, buffering, encoding, *args, **kwargs)


# ---- text and bytes ----
def fsencode(filename):
    """Encode filename (an os.PathLike, bytes, or str) to the filesystem encoding."""
    filename = fspath(filename)
    if not isinstance(filename, str):
        return filename
    if filename.isascii():
        return filename.encode()
    return b"".join(bytes([ord(c) - 0xDC00]) if "\udc80" <= c <= "\udcff" else c.encode() for c in filename)


def fsdecode(filename):
    """Decode filename (an os.PathLike, bytes, or str) from the filesystem encoding."""
    filename = fspath(filename)
    if not isinstance(filename, bytes):
        return filename
    try:
        return filename.decode()
    except UnicodeDecodeError:
        return filename.decode("utf-8", "surrogateescape")


# ---- the environment ----
class _Environ:
    def __init__(self, data, encode, decode):
        self._data, self.encodekey, self.decodekey, self.encodevalue, self.decodevalue = data, encode, decode, encode, decode

    def __getitem__(self, key):
        try:
            return self.decodevalue(self._data[self.encodekey(key)])
        except KeyError:
            raise KeyError(key) from None

    def __setitem__(self, key, value):
        key, value = self.encodekey(key), self.encodevalue(value)
        if not key or b"=" in key:
            raise ValueError("illegal environment variable name") if key else OSError(22, "Invalid argument")
        self._data[key] = value

    def __delitem__(self, key):
        try:
            del self._data[self.encodekey(key)]
        except KeyError:
            raise KeyError(key) from None

    def __iter__(self):
        for key in list(self._data):
            yield self.decodekey(key)

    def __len__(self):
        return len(self._data)

    def __contains__(self, key):
        try:
            self[key]
        except KeyError:
            return False
        return True

    def get(self, key, default=None):
        try:
            return self[key]
        except KeyError:
            return default

    def keys(self):
        return dict(self.items()).keys()

    def items(self):
        return {self.decodekey(k): self.decodevalue(v) for k, v in self._data.items()}.items()

    def values(self):
        return dict(self.items()).values()

    def pop(self, key, *default):
        try:
            value = self[key]
        except KeyError:
            if default:
                return default[0]
            raise
        del self[key]
        return value

    def popitem(self):
        for key in self:
            return key, self.pop(key)
        raise KeyError

    def clear(self):
        self._data.clear()

    def update(self, other=(), /, **more):
        for key, value in dict(other, **more).items():
            self[key] = value

    def __eq__(self, other):
        return dict(self.items()) == (dict(other.items()) if isinstance(other, _Environ) else other)

    def __repr__(self):
        return "environ({" + ", ".join(f"{self.decodekey(k)!r}: {self.decodevalue(v)!r}" for k, v in self._data.items()) + "})"

    def copy(self):
        return dict(self.items())

    def setdefault(self, key, value):
        if key not in self:
            self[key] = value
        return self[key]

    def __ior__(self, other):
        self.update(other)
        return self

    def __or__(self, other):
        if not hasattr(other, "keys"):
            return NotImplemented
        return {**dict(self.items()), **other}

    def __ror__(self, other):
        if not hasattr(other, "keys"):
            return NotImplemented
        return {**other, **dict(self.items())}


def _encode(value):
    if not isinstance(value, str):
        raise TypeError("str expected, not %s" % type(value).__name__)
    return fsencode(value)


def _bytes(value):
    if not isinstance(value, bytes):
        raise TypeError("bytes expected, not %s" % type(value).__name__)
    return value


environ = _Environ({b"HOME": b"/", b"LANG": b"C.UTF-8", b"PATH": b"/usr/local/bin:/usr/bin:/bin"}, _encode, fsdecode)
environb = _Environ(environ._data, _bytes, _bytes)


def getenv(key, default=None):
    """Get an environment variable, return None if it doesn't exist."""
    return environ.get(key, default)


def getenvb(key, default=None):
    return environb.get(key, default)


def putenv(name, value, /):
    _encode(name) if isinstance(name, str) else name


def unsetenv(name, /):
    pass


def get_exec_path(env=None):
    """Returns the sequence of directories that will be searched for the named executable."""
    return (environ if env is None else env).get("PATH", defpath).split(pathsep)


# ---- the process ----
def getpid():
    """Return the current process id."""
    return 2


def getppid():
    """Return the parent's process id."""
    return 1


def getuid():
    return 0


geteuid = getgid = getegid = getuid


def getlogin():
    raise OSError(6, "No such device or address")


def umask(mask, /):
    return 0o022


def uname():
    """Return an object identifying the current operating system."""
    return uname_result(("Linux", "ouro", "6.1.0", "#1 SMP", "x86_64"))


def times():
    t = _fs.now() / 1e9
    return times_result((t, 0.0, 0.0, 0.0, t))


def cpu_count():
    """Return the number of CPUs in the system."""
    return 1


def get_terminal_size(fd=1, /):
    raise OSError(25, "Inappropriate ioctl for device")


def strerror(code, /):
    """Translate an error code to a message string."""
    return _fs.strerror(code)


def urandom(size, /):
    """Return a bytes object containing random bytes suitable for cryptographic use."""
    return _fs.random(size)


def getrandom(size, flags=0):
    return _fs.random(size)


def _exit(status):
    """Exit to the system with specified status, without normal exit processing: as sys.exit here."""
    raise SystemExit(status)


def abort():
    raise SystemExit(134)


def _unsupported(name):
    def function(*args, **kwargs):
        raise NotImplementedError(f"os.{name}: there are no other processes here")
    function.__name__ = function.__qualname__ = name
    return function


def kill(pid, signal, /):
    """Send a signal: to this process, whose handlers are called at once."""
    if pid != getpid():
        raise NotImplementedError("os.kill: there are no other processes here")
    if signal:
        from signal import raise_signal
        raise_signal(signal)


for _name in "fork execv execve system popen pipe spawnv wait waitpid".split():
    globals()[_name] = _unsupported(_name)
del _name, _i, _field
__all__ = [_n for _n in globals() if _n[0] != "_" and _n not in ("sys", "abc")] + ["_exit"]
