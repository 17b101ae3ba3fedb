"""A database in two files: NAME.dir has a line for each key, NAME.dat the values."""
import ast as _ast
import collections.abc
import io as _io
import os as _os

__all__ = ["error", "open"]
_BLOCK = 512
error = OSError


class _Database(collections.abc.MutableMapping):
    def __init__(self, filebasename, mode, flag="c"):
        self._mode, self._readonly = mode, flag == "r"
        filebasename = _os.fsencode(filebasename)
        self._dirfile, self._datfile, self._bakfile = (filebasename + end for end in (b".dir", b".dat", b".bak"))
        self._index, self._modified = None, False
        if flag == "n":
            for name in self._datfile, self._bakfile, self._dirfile:
                try:
                    _os.remove(name)
                except OSError:
                    pass
        try:
            with _io.open(self._datfile, "r", encoding="latin-1"):
                pass
        except OSError:
            if flag not in ("c", "n"):
                raise
            with _io.open(self._datfile, "w", encoding="latin-1"):
                self._chmod(self._datfile)
        self._index = {}
        try:
            f = _io.open(self._dirfile, "r", encoding="latin-1")
        except OSError:
            if flag not in ("c", "n"):
                raise
            with self._io_open_dir():
                self._chmod(self._dirfile)
        else:
            with f:
                for line in f:
                    key, place = _ast.literal_eval(line.rstrip())
                    self._index[key.encode("latin-1")] = place

    def _io_open_dir(self):
        return _io.open(self._dirfile, "w", encoding="latin-1")

    def _commit(self):
        if self._index is None or not self._modified:
            return
        try:
            _os.unlink(self._bakfile)
        except OSError:
            pass
        try:
            _os.rename(self._dirfile, self._bakfile)
        except OSError:
            pass
        with self._io_open_dir() as f:
            self._chmod(self._dirfile)
            for key, place in self._index.items():
                f.write("%r, %r\n" % (key.decode("latin-1"), place))
        self._modified = False

    sync = _commit

    def _verify_open(self):
        if self._index is None:
            raise error("DBM object has already been closed")

    def _key(self, key):
        if isinstance(key, str):
            return key.encode("utf-8")
        if not isinstance(key, (bytes, bytearray)):
            raise TypeError("keys must be bytes or strings")
        return key

    def __getitem__(self, key):
        self._verify_open()
        if isinstance(key, str):
            key = key.encode("utf-8")
        start, size = self._index[key]
        with _io.open(self._datfile, "rb") as f:
            f.seek(start)
            return f.read(size)

    def _append(self, value):
        with _io.open(self._datfile, "rb+") as f:
            f.seek(0, 2)
            start = (f.tell() + _BLOCK - 1) // _BLOCK * _BLOCK
            f.write(b"\0" * (start - f.tell()))
            f.write(value)
        return start, len(value)

    def __setitem__(self, key, value):
        if self._readonly:
            raise error("The database is opened for reading only")
        key = self._key(key)
        if isinstance(value, str):
            value = value.encode("utf-8")
        elif not isinstance(value, (bytes, bytearray)):
            raise TypeError("values must be bytes or strings")
        self._verify_open()
        self._modified = True
        if key not in self._index:
            self._index[key] = place = self._append(value)
            with _io.open(self._dirfile, "a", encoding="latin-1") as f:
                self._chmod(self._dirfile)
                f.write("%r, %r\n" % (key.decode("latin-1"), place))
            return
        start, size = self._index[key]
        if (size + _BLOCK - 1) // _BLOCK >= (len(value) + _BLOCK - 1) // _BLOCK:
            with _io.open(self._datfile, "rb+") as f:
                f.seek(start)
                f.write(value)
            self._index[key] = start, len(value)
        else:
            self._index[key] = self._append(value)

    def __delitem__(self, key):
        if self._readonly:
            raise error("The database is opened for reading only")
        key = self._key(key)
        self._verify_open()
        self._modified = True
        del self._index[key]
        self._commit()

    def keys(self):
        try:
            return list(self._index)
        except TypeError:
            raise error("DBM object has already been closed") from None

    def items(self):
        self._verify_open()
        return [(key, self[key]) for key in self._index]

    def __contains__(self, key):
        if isinstance(key, str):
            key = key.encode("utf-8")
        try:
            return key in self._index
        except TypeError:
            if self._index is None:
                raise error("DBM object has already been closed") from None
            raise

    def __iter__(self):
        try:
            return iter(self._index)
        except TypeError:
            raise error("DBM object has already been closed") from None

    iterkeys = __iter__

    def __len__(self):
        try:
            return len(self._index)
        except TypeError:
            raise error("DBM object has already been closed") from None

    def close(self):
        try:
            self._commit()
        finally:
            self._index = self._datfile = self._dirfile = self._bakfile = None

    __del__ = close

    def _chmod(self, file):
        _os.chmod(file, self._mode)

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()


def open(file, flag="c", mode=0o666):
    """Open the database file, and make it if it is not there."""
    if flag not in ("r", "w", "c", "n"):
        raise ValueError("Flag must be one of 'r', 'w', 'c', or 'n'")
    return _Database(file, mode & ~0o022, flag=flag)
