"""Temporary files."""
import os
import io

__all__ = ["NamedTemporaryFile", "TemporaryFile", "SpooledTemporaryFile", "TemporaryDirectory", "mkstemp", "mkdtemp", "mktemp", "TMP_MAX",
           "gettempprefix", "tempdir", "gettempdir", "gettempprefixb", "gettempdirb"]
TMP_MAX = 10000
template = "tmp"
tempdir = None
_LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789_"


def gettempprefix():
    """The default prefix for temporary directories as string."""
    return template


def gettempprefixb():
    return template.encode()


def gettempdir():
    """Returns tempfile.tempdir as str."""
    global tempdir
    if tempdir is None:
        candidates = [os.environ[n] for n in ("TMPDIR", "TEMP", "TMP") if os.environ.get(n)] + ["/tmp", "/var/tmp", "/usr/tmp"]
        for folder in candidates:
            if os.path.isdir(folder) and os.access(folder, os.W_OK):
                tempdir = folder
                break
        else:
            tempdir = os.getcwd()
    return os.fsdecode(tempdir)


def gettempdirb():
    return os.fsencode(gettempdir())


def _random_name():
    return "".join(_LETTERS[b % 37] for b in os.urandom(8))


def _sanitize(prefix, suffix, dir):
    kinds = {type(x) is bytes for x in (prefix, suffix, dir) if x is not None}
    if len(kinds) > 1:
        raise TypeError("Can't mix bytes and non-bytes in path components.")
    as_bytes = True in kinds
    if suffix is None:
        suffix = b"" if as_bytes else ""
    if prefix is None:
        prefix = b"tmp" if as_bytes else "tmp"
    if dir is None:
        dir = gettempdirb() if as_bytes else gettempdir()
    return prefix, suffix, dir


def _attempt(make, suffix, prefix, dir):
    prefix, suffix, dir = _sanitize(prefix, suffix, dir)
    for _ in range(TMP_MAX):
        name = _random_name()
        if isinstance(prefix, bytes):
            name = name.encode()
        path = os.path.abspath(os.path.join(dir, prefix + name + suffix))
        try:
            return make(path), path
        except FileExistsError:
            continue
    raise FileExistsError(17, "No usable temporary file name found")


def mkstemp(suffix=None, prefix=None, dir=None, text=False):
    """User-callable function to create and return a unique temporary file."""
    return _attempt(lambda p: os.open(p, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600), suffix, prefix, dir)


def mkdtemp(suffix=None, prefix=None, dir=None):
    """User-callable function to create and return a unique temporary directory."""
    return _attempt(lambda p: os.mkdir(p, 0o700), suffix, prefix, dir)[1]


def mktemp(suffix="", prefix=template, dir=None):
    """User-callable function to return a unique temporary file name."""
    if dir is None:
        dir = gettempdir()
    while True:
        path = os.path.abspath(os.path.join(dir, prefix + _random_name() + suffix))
        if not os.path.lexists(path):
            return path


class _TemporaryFileWrapper:
    """A file that is removed when it is closed."""

    def __init__(self, file, name, delete=True):
        self.file, self.name, self.delete = file, name, delete
        self._closed = False

    def __getattr__(self, name):
        return getattr(self.__dict__["file"], name)

    def __enter__(self):
        self.file.__enter__()
        return self

    def __exit__(self, exc, value, tb):
        self.close()

    def close(self, *, unlink=os.unlink):
        """Close the temporary file, possibly deleting it."""
        if not self._closed:
            self._closed = True
            try:
                self.file.close()
            finally:
                if self.delete:
                    unlink(self.name)

    def __del__(self):
        try:
            self.close()
        except Exception:
            pass

    def __iter__(self):
        for line in self.file:
            yield line

    def __repr__(self):
        return f"<tempfile._TemporaryFileWrapper object at {id(self):#x}>"


def NamedTemporaryFile(mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, delete=True, *, errors=None):
    """Create and return a temporary file."""
    fd, name = mkstemp(suffix, prefix, dir)
    try:
        file = io.open(fd, mode, buffering, encoding=encoding, newline=newline, errors=errors)
        (file.buffer.raw if hasattr(file, "buffer") else getattr(file, "raw", file)).name = name
        return _TemporaryFileWrapper(file, name, delete)
    except:
        os.close(fd)
        os.unlink(name)
        raise


def TemporaryFile(mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *, errors=None):
    """Create and return a temporary file; it is removed when it is closed."""
    return NamedTemporaryFile(mode, buffering, encoding, newline, suffix, prefix, dir, errors=errors)


class SpooledTemporaryFile:
    """A file in memory that moves to disk when it exceeds a certain size or when its fileno is needed."""

    def __init__(self, max_size=0, mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *, errors=None):
        self._file = io.BytesIO() if "b" in mode else io.TextIOWrapper(io.BytesIO(), encoding=encoding, errors=errors, newline=newline)
        self._max_size, self._rolled = max_size, False
        self._args = dict(mode=mode, buffering=buffering, suffix=suffix, prefix=prefix, encoding=encoding, newline=newline, dir=dir, errors=errors)

    def rollover(self):
        if not self._rolled:
            old, new = self._file, TemporaryFile(**self._args)
            place = old.tell()
            old.seek(0)
            new.write(old.read())
            new.seek(place)
            self._file, self._rolled = new, True

    def _check(self):
        if self._max_size and not self._rolled and self._file.tell() > self._max_size:
            self.rollover()

    def write(self, s):
        n = self._file.write(s)
        self._check()
        return n

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def fileno(self):
        self.rollover()
        return self._file.fileno()

    def __getattr__(self, name):
        return getattr(self.__dict__["_file"], name)

    def __iter__(self):
        return iter(self._file)

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self._file.close()


class TemporaryDirectory:
    """Create and return a temporary directory, removed at the end of a with statement or with the object."""

    def __init__(self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False):
        self.name = mkdtemp(suffix, prefix, dir)
        self._ignore = ignore_cleanup_errors
        self._gone = False

    def __repr__(self):
        return f"<{type(self).__name__} {self.name!r}>"

    def __enter__(self):
        return self.name

    def __exit__(self, exc, value, tb):
        self.cleanup()

    def __del__(self):
        try:
            self.cleanup()
        except Exception:
            pass

    def cleanup(self):
        if not self._gone:
            self._gone = True
            _remove_tree(self.name, self._ignore)


def _remove_tree(path, ignore):
    try:
        for entry in os.scandir(path):
            if entry.is_dir(follow_symlinks=False):
                _remove_tree(entry.path, ignore)
            else:
                os.unlink(entry.path)
        os.rmdir(path)
    except OSError:
        if not ignore and os.path.lexists(path):
            raise
