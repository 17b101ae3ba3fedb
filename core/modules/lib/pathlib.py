"""Object-oriented filesystem paths."""
import os
import io
import fnmatch
import sys

__all__ = ["PurePath", "PurePosixPath", "PureWindowsPath", "Path", "PosixPath", "WindowsPath"]
_IGNORED = 2, 20, 9, 40


def _gone(error):
    return getattr(error, "errno", None) in _IGNORED


class _Flavour:
    """How a system writes paths."""

    def parse_parts(self, parts):
        """Drive, root and names of several paths, one after the other; the last absolute one counts."""
        drv, root, names = "", "", []
        for i in range(len(parts) - 1, -1, -1):
            part = parts[i]
            if not part:
                continue
            if self.altsep:
                part = part.replace(self.altsep, self.sep)
            drv, root, rel = self.splitroot(part)
            names[:0] = [sys.intern(x) for x in rel.split(self.sep) if x and x != "."]
            if drv or root:
                if not drv:  # the drive of an earlier path
                    for part in reversed(parts[:i]):
                        if part:
                            drv = self.splitroot(part.replace(self.altsep, self.sep) if self.altsep else part)[0]
                            if drv:
                                break
                break
        if drv or root:
            names.insert(0, drv + root)
        return drv, root, names

    def join_parsed_parts(self, drv, root, parts, drv2, root2, parts2):
        """What a path is, seen from another."""
        if root2:
            if not drv2 and drv:
                return drv, root2, [drv + root2] + parts2[1:]
        elif drv2:
            if self.casefold(drv2) == self.casefold(drv):
                return drv, root, parts + parts2[1:]
        else:
            return drv, root, parts + parts2
        return drv2, root2, parts2


class _PosixFlavour(_Flavour):
    sep, altsep, has_drv, is_supported = "/", "", False, True

    def splitroot(self, part, sep="/"):
        if not part.startswith(sep):
            return "", "", part
        rest = part.lstrip(sep)
        return "", sep * (2 if len(part) - len(rest) == 2 else 1), rest

    def casefold(self, s):
        return s

    def casefold_parts(self, parts):
        return parts

    def is_reserved(self, parts):
        return False

    def make_uri(self, path):
        return "file://" + _quoted(bytes(path))


class _WindowsFlavour(_Flavour):
    sep, altsep, has_drv, is_supported = "\\", "/", True, False
    reserved_names = {"CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"} | {
        name + digit for name in ("COM", "LPT") for digit in "123456789\xb9\xb2\xb3"}

    def splitroot(self, part, sep="\\"):
        prefix = ""
        if part[:2] == sep * 2:
            if part.startswith("\\\\?\\"):  # an extended path
                prefix, part = part[:4], part[4:]
                if part.startswith("UNC\\"):
                    prefix, part = prefix + part[:3], sep + part[3:]
        if part[:2] == sep * 2 and part[2:3] != sep:  # a share: server and name
            index = part.find(sep, 2)
            if index != -1:
                index2 = part.find(sep, index + 1)
                if index2 != index + 1:
                    if index2 == -1:
                        index2 = len(part)
                    return (prefix + part[1:index2] if prefix else part[:index2]), sep, part[index2 + 1:]
        drv = root = ""
        if part[1:2] == ":" and part[:1].isascii() and part[:1].isalpha():
            drv, part = part[:2], part[2:]
        if part[:1] == sep:
            root, part = sep, part.lstrip(sep)
        return prefix + drv, root, part

    def casefold(self, s):
        return s.lower()

    def casefold_parts(self, parts):
        return [p.lower() for p in parts]

    def is_reserved(self, parts):
        if not parts or parts[0].startswith("\\\\"):
            return False
        return parts[-1].partition(".")[0].partition(":")[0].rstrip(" ").upper() in self.reserved_names

    def make_uri(self, path):
        drive = path.drive
        if len(drive) == 2 and drive[1] == ":":
            return "file:///%s/%s" % (drive, _quoted(path.as_posix()[2:].lstrip("/").encode("utf-8")))
        return "file:" + _quoted(path.as_posix().encode("utf-8"))


def _quoted(data):
    return "".join(chr(b) if b < 128 and (chr(b).isalnum() or b in b"/-_.~") else f"%{b:02X}" for b in data)


_posix_flavour, _windows_flavour = _PosixFlavour(), _WindowsFlavour()


class _Parents:
    """The ancestors of a path, as a sequence."""
    __slots__ = "_path", "_drv", "_root", "_parts"

    def __init__(self, path):
        self._path, self._drv, self._root, self._parts = type(path), path._drv, path._root, path._parts

    def __len__(self):
        return len(self._parts) - bool(self._drv or self._root)

    def __getitem__(self, i):
        if isinstance(i, slice):
            return tuple(self[k] for k in range(*i.indices(len(self))))
        if i >= len(self) or i < -len(self):
            raise IndexError(i)
        if i < 0:
            i += len(self)
        return self._path._make(self._drv, self._root, self._parts[:-i - 1])

    def __repr__(self):
        return f"<{self._path.__name__}.parents>"


class PurePath:
    """Base class for manipulating paths without I/O."""
    __slots__ = "_drv", "_root", "_parts", "_str", "_hash", "_pparts", "__weakref__"
    def __new__(cls, *args):
        if cls is PurePath:
            cls = PurePosixPath
        return cls._from(args)

    def __reduce__(self):
        return type(self), tuple(self._parts)

    @classmethod
    def _make(cls, drv, root, parts):
        self = object.__new__(cls)
        self._drv, self._root, self._parts = drv, root, parts
        return self

    @classmethod
    def _parse_args(cls, args):
        texts = []
        for a in args:
            if isinstance(a, PurePath):
                texts += a._parts
                continue
            a = os.fspath(a)
            if not isinstance(a, str):
                raise TypeError(f"argument should be a str object or an os.PathLike object returning str, not {type(a)!r}")
            texts.append(str(a))
        return cls._flavour.parse_parts(texts)

    @classmethod
    def _from(cls, args):
        return cls._make(*cls._parse_args(args))

    def __str__(self):
        try:
            return self._str
        except AttributeError:
            self._str = self._text() or "."
            return self._str

    def _text(self):
        if self._drv or self._root:
            return self._drv + self._root + self._flavour.sep.join(self._parts[1:])
        return self._flavour.sep.join(self._parts)

    def __fspath__(self):
        return str(self)

    def as_posix(self):
        """Return the string representation of the path with forward (/) slashes."""
        return str(self).replace(self._flavour.sep, "/")

    def __bytes__(self):
        return os.fsencode(self)

    def __repr__(self):
        return f"{type(self).__name__}({self.as_posix()!r})"

    def as_uri(self):
        """Return the path as a 'file' URI."""
        if not self.is_absolute():
            raise ValueError("relative path can't be expressed as a file URI")
        return self._flavour.make_uri(self)

    def _key(self):
        return self._flavour.casefold_parts(self._parts)

    def __eq__(self, other):
        if not isinstance(other, PurePath) or self._flavour is not other._flavour:
            return NotImplemented
        return self._key() == other._key()

    def __hash__(self):
        try:
            return self._hash
        except AttributeError:
            self._hash = hash(tuple(self._key()))
            return self._hash

    def _compare(self, other, test):
        if not isinstance(other, PurePath) or self._flavour is not other._flavour:
            return NotImplemented
        return test(self._key(), other._key())

    def __lt__(self, other):
        return self._compare(other, lambda a, b: a < b)

    def __le__(self, other):
        return self._compare(other, lambda a, b: a <= b)

    def __gt__(self, other):
        return self._compare(other, lambda a, b: a > b)

    def __ge__(self, other):
        return self._compare(other, lambda a, b: a >= b)

    def __class_getitem__(cls, type):
        return cls

    drive = property(lambda self: self._drv, doc="The drive prefix (letter or UNC path), if any.")
    root = property(lambda self: self._root, doc="The root of the path, if any.")

    @property
    def anchor(self):
        """The concatenation of the drive and root, or ''."""
        return self._drv + self._root

    @property
    def parts(self):
        """An object providing sequence-like access to the components in the filesystem path."""
        try:
            return self._pparts
        except AttributeError:
            self._pparts = tuple(self._parts)
            return self._pparts

    @property
    def name(self):
        """The final path component, if any."""
        if len(self._parts) == bool(self._drv or self._root):
            return ""
        return self._parts[-1]

    @property
    def suffix(self):
        """The final component's last suffix, if any."""
        name = self.name
        i = name.rfind(".")
        return name[i:] if 0 < i < len(name) - 1 else ""

    @property
    def suffixes(self):
        """A list of the final component's suffixes, if any."""
        name = self.name
        if name.endswith("."):
            return []
        return ["." + s for s in name.lstrip(".").split(".")[1:]]

    @property
    def stem(self):
        """The final path component, minus its last suffix."""
        name = self.name
        i = name.rfind(".")
        return name[:i] if 0 < i < len(name) - 1 else name

    @property
    def parent(self):
        """The logical parent of the path."""
        if len(self._parts) == bool(self._drv or self._root):
            return self
        return self._make(self._drv, self._root, self._parts[:-1])

    @property
    def parents(self):
        """A sequence of this path's logical parents."""
        return _Parents(self)

    def _named(self, name):
        return self._make(self._drv, self._root, self._parts[:-1] + [name])

    def with_name(self, name):
        """Return a new path with the file name changed."""
        if not self.name:
            raise ValueError("%r has an empty name" % (self,))
        flavour = self._flavour
        drv, root, parts = flavour.parse_parts((name,))
        if not name or name[-1] in [flavour.sep, flavour.altsep] or drv or root or len(parts) != 1:
            raise ValueError("Invalid name %r" % (name))
        return self._named(name)

    def with_stem(self, stem):
        """Return a new path with the stem changed."""
        return self.with_name(stem + self.suffix)

    def with_suffix(self, suffix):
        """Return a new path with the file suffix changed."""
        flavour = self._flavour
        if flavour.sep in suffix or flavour.altsep and flavour.altsep in suffix:
            raise ValueError("Invalid suffix %r" % (suffix,))
        if suffix and not suffix.startswith(".") or suffix == ".":
            raise ValueError("Invalid suffix %r" % (suffix))
        name = self.name
        if not name:
            raise ValueError("%r has an empty name" % (self,))
        old = self.suffix
        return self._named((name[:-len(old)] if old else name) + suffix)

    def relative_to(self, *other):
        """Return the relative path to another path identified by the passed arguments."""
        if not other:
            raise TypeError("need at least one argument")
        whole = self._parts if not self._root else [self._drv, self._root] + self._parts[1:]
        drv, root, parts = self._parse_args(other)
        theirs = parts if not root else [drv, root] + parts[1:]
        n, fold = len(theirs), self._flavour.casefold_parts
        if (self._root or self._drv) if n == 0 else fold(whole[:n]) != fold(theirs):
            raise ValueError("{!r} is not in the subpath of {!r} OR one path is relative and the other is absolute."
                             .format(str(self), self._make(drv, root, parts)._text()))
        return self._make("", self._root if n == 1 else "", whole[n:])

    def is_relative_to(self, *other):
        """Return True if the path is relative to another path or False."""
        try:
            self.relative_to(*other)
            return True
        except ValueError:
            return False

    def joinpath(self, *args):
        """Combine this path with one or several arguments."""
        return self._make(*self._flavour.join_parsed_parts(self._drv, self._root, self._parts, *self._parse_args(args)))

    def __truediv__(self, key):
        try:
            return self.joinpath(key)
        except TypeError:
            return NotImplemented

    def __rtruediv__(self, key):
        try:
            return self._from([key] + self._parts)
        except TypeError:
            return NotImplemented

    def is_absolute(self):
        """True if the path is absolute."""
        return bool(self._root and (self._drv or not self._flavour.has_drv))

    def is_reserved(self):
        """Return True if the path contains one of the special names reserved by the system, if any."""
        return self._flavour.is_reserved(self._parts)

    def match(self, path_pattern):
        """Return True if this path matches the given pattern."""
        fold = self._flavour.casefold
        drv, root, pattern = self._flavour.parse_parts((fold(path_pattern),))
        if not pattern:
            raise ValueError("empty pattern")
        parts = self._key()
        if drv or root:
            if len(pattern) != len(parts) or drv and drv != fold(self._drv) or root and root != self._root:
                return False
            pattern, parts = pattern[1:], parts[1:]
        elif len(pattern) > len(parts):
            return False
        return all(fnmatch.fnmatchcase(a, b) for a, b in zip(reversed(parts), reversed(pattern)))


class PurePosixPath(PurePath):
    """PurePath subclass for non-Windows systems."""
    __slots__ = ()
    _flavour = _posix_flavour


class PureWindowsPath(PurePath):
    """PurePath subclass for Windows systems."""
    __slots__ = ()
    _flavour = _windows_flavour


def _magic(text):
    return "*" in text or "?" in text or "[" in text


class Path(PurePath):
    """PurePath subclass that can make system calls."""
    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        if cls is Path:
            cls = PosixPath
        return cls._from(args)

    def __enter__(self):
        import warnings
        warnings.warn("pathlib.Path.__enter__() is deprecated and scheduled for removal in Python 3.13; Path objects as a context "
                      "manager is a no-op", DeprecationWarning, stacklevel=2)
        return self

    def __exit__(self, *args):
        pass

    @classmethod
    def cwd(cls):
        """Return a new path pointing to the current working directory."""
        return cls(os.getcwd())

    @classmethod
    def home(cls):
        """Return a new path pointing to the user's home directory."""
        return cls("~").expanduser()

    def samefile(self, other_path):
        """Return whether other_path is the same or not as this file."""
        a, b = self.stat(), os.stat(other_path)
        return os.path.samestat(a, b)

    def iterdir(self):
        """Yield path objects of the directory contents, except '.' and '..'."""
        for name in os.listdir(self):
            yield self._make(self._drv, self._root, self._parts + [name])

    def _scan(self):
        try:
            with os.scandir(self) as it:
                return list(it)
        except PermissionError:
            return []

    def glob(self, pattern):
        """Iterate over this subtree and yield all existing files matching the given relative pattern."""
        if not pattern:
            raise ValueError("Unacceptable pattern: {!r}".format(pattern))
        drv, root, parts = self._flavour.parse_parts((pattern,))
        if drv or root:
            raise NotImplementedError("Non-relative patterns are unsupported")
        if pattern[-1] == "/":
            parts.append("")
        return _select(self, parts)

    def rglob(self, pattern):
        """Recursively yield all existing files matching the given relative pattern, anywhere in this subtree."""
        drv, root, parts = self._flavour.parse_parts((pattern,))
        if drv or root:
            raise NotImplementedError("Non-relative patterns are unsupported")
        if pattern and pattern[-1] == "/":
            parts.append("")
        return _select(self, ["**"] + parts)

    def absolute(self):
        """Return an absolute version of this path."""
        return self if self.is_absolute() else self._from([os.getcwd()] + self._parts)

    def resolve(self, strict=False):
        """Make the path absolute, resolving all symlinks on the way."""
        try:
            path = self._from([os.path.realpath(self, strict=strict)])
            if not strict:  # a loop of links is an error, all the same
                try:
                    path.stat()
                except OSError as e:
                    if e.errno == 40:
                        raise
            return path
        except OSError as e:
            if e.errno == 40:
                raise RuntimeError("Symlink loop from %r" % e.filename)
            raise

    def stat(self, *, follow_symlinks=True):
        """Return the result of the stat() system call on this path."""
        return os.stat(self, follow_symlinks=follow_symlinks)

    def lstat(self):
        return os.stat(self, follow_symlinks=False)

    def owner(self):
        return "root"

    group = owner

    def open(self, mode="r", buffering=-1, encoding=None, errors=None, newline=None):
        """Open the file pointed by this path and return a file object."""
        return io.open(self, mode, buffering, encoding, errors, newline)

    def read_bytes(self):
        """Open the file in bytes mode, read it, and close the file."""
        with self.open(mode="rb") as f:
            return f.read()

    def read_text(self, encoding=None, errors=None):
        """Open the file in text mode, read it, and close the file."""
        with self.open(mode="r", encoding=encoding, errors=errors) as f:
            return f.read()

    def write_bytes(self, data):
        """Open the file in bytes mode, write to it, and close the file."""
        view = memoryview(data)
        with self.open(mode="wb") as f:
            return f.write(view)

    def write_text(self, data, encoding=None, errors=None, newline=None):
        """Open the file in text mode, write to it, and close the file."""
        if not isinstance(data, str):
            raise TypeError("data must be str, not %s" % type(data).__name__)
        with self.open(mode="w", encoding=encoding, errors=errors, newline=newline) as f:
            return f.write(data)

    def readlink(self):
        return self._from([os.readlink(self)])

    def touch(self, mode=0o666, exist_ok=True):
        """Create this file with the given access mode, if it doesn't exist."""
        if exist_ok:
            try:
                os.utime(self, None)
                return
            except OSError:
                pass
        flags = os.O_CREAT | os.O_WRONLY
        if not exist_ok:
            flags |= os.O_EXCL
        os.close(os.open(self, flags))

    def mkdir(self, mode=0o777, parents=False, exist_ok=False):
        """Create a new directory at this given path."""
        try:
            os.mkdir(self, mode)
        except FileNotFoundError:
            if not parents or self.parent == self:
                raise
            self.parent.mkdir(parents=True, exist_ok=True)
            self.mkdir(mode, parents=False, exist_ok=exist_ok)
        except OSError:
            if not exist_ok or not self.is_dir():
                raise

    def chmod(self, mode, *, follow_symlinks=True):
        os.chmod(self, mode)

    def lchmod(self, mode):
        self.chmod(mode)

    def unlink(self, missing_ok=False):
        """Remove this file or link."""
        try:
            os.unlink(self)
        except FileNotFoundError:
            if not missing_ok:
                raise

    def rmdir(self):
        """Remove this directory.  The directory must be empty."""
        os.rmdir(self)

    def rename(self, target):
        """Rename this path to the target path."""
        os.rename(self, target)
        return type(self)(target)

    def replace(self, target):
        """Rename this path to the target path, overwriting if that path exists."""
        os.replace(self, target)
        return type(self)(target)

    def symlink_to(self, target, target_is_directory=False):
        """Make this path a symlink pointing to the target path."""
        os.symlink(target, self, target_is_directory)

    def hardlink_to(self, target):
        """Make this path a hard link pointing to the same file as *target*."""
        os.link(target, self)

    def link_to(self, target):
        """Make the target path a hard link pointing to this path: hardlink_to() the other way round."""
        import warnings
        warnings.warn("pathlib.Path.link_to() is deprecated and is scheduled for removal in Python 3.12. "
                      "Use pathlib.Path.hardlink_to() instead.", DeprecationWarning, stacklevel=2)
        os.link(self, target)

    def _is(self, kind, follow=True):
        try:
            return self.stat(follow_symlinks=follow).st_mode & 0o170000 == kind
        except OSError as e:
            if not _gone(e):
                raise
            return False
        except ValueError:
            return False

    def exists(self):
        """Whether this path exists."""
        try:
            self.stat()
        except OSError as e:
            if not _gone(e):
                raise
            return False
        except ValueError:
            return False
        return True

    def is_dir(self):
        """Whether this path is a directory."""
        return self._is(0o040000)

    def is_file(self):
        """Whether this path is a regular file (also True for symlinks pointing to regular files)."""
        return self._is(0o100000)

    def is_symlink(self):
        """Whether this path is a symbolic link."""
        return self._is(0o120000, False)

    def is_block_device(self):
        return self._is(0o060000)

    def is_char_device(self):
        return self._is(0o020000)

    def is_fifo(self):
        return self._is(0o010000)

    def is_socket(self):
        return self._is(0o140000)

    def is_mount(self):
        return os.path.ismount(self)

    def expanduser(self):
        """Return a new path with expanded ~ and ~user constructs."""
        if not (self._drv or self._root) and self._parts and self._parts[0][:1] == "~":
            home = os.path.expanduser(self._parts[0])
            if home[:1] == "~":
                raise RuntimeError("Could not determine home directory.")
            return self._from([home] + self._parts[1:])
        return self


class PosixPath(Path, PurePosixPath):
    """Path subclass for non-Windows systems."""
    __slots__ = ()


class WindowsPath(Path, PureWindowsPath):
    """Path subclass for Windows systems: cannot be made here."""
    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        raise NotImplementedError("cannot instantiate 'WindowsPath' on your system")


def _child(path, name):
    return path._make(path._drv, path._root, path._parts + [name])


def _select(path, parts):
    """The files below path that the pattern's parts match."""
    for part in parts:
        if part != "**" and "**" in part:
            raise ValueError("Invalid pattern: '**' can only be an entire path component")
    return _matching(path, parts)


def _matching(path, parts):
    if not parts:
        yield path
        return
    part, rest = parts[0], parts[1:]
    if not path.is_dir():
        return
    if part == "**":
        seen = set()
        for start in _folders(path):
            for p in _matching(start, rest):
                if not rest or rest[0] != "**" and "**" not in rest or p not in seen:
                    if "**" in rest:
                        seen.add(p)
                    yield p
    elif not _magic(part):
        p = _child(path, part) if part else path
        if (p.is_dir() if rest else p.exists()):
            yield from _matching(p, rest)
    else:
        for entry in path._scan():
            if rest and not _entry_is_dir(entry):
                continue
            if fnmatch.fnmatchcase(entry.name, part):
                yield from _matching(_child(path, entry.name), rest)


def _entry_is_dir(entry):
    try:
        return entry.is_dir()
    except OSError as e:
        if not _gone(e):
            raise
        return False


def _folders(path):
    yield path
    for entry in path._scan():
        if not entry.is_symlink() and _entry_is_dir(entry):
            yield from _folders(_child(path, entry.name))
