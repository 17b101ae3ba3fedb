"""Files and environment in tests."""
import collections.abc
import contextlib
import os
import unittest

TESTFN_ASCII = "@test_tmp"
TESTFN = TESTFN_ASCII
FS_NONASCII = "\xe6"
TESTFN_NONASCII = TESTFN_ASCII + FS_NONASCII
TESTFN_UNICODE = TESTFN_ASCII + "-\xe0\xf2\u0258\u0141\u011f"
TESTFN_UNENCODABLE = TESTFN_UNDECODABLE = None
SAVEDCWD = "."


def unlink(filename):
    try:
        os.unlink(filename)
    except (FileNotFoundError, NotADirectoryError):
        pass


def rmdir(dirname):
    try:
        os.rmdir(dirname)
    except FileNotFoundError:
        pass


def rmtree(path):
    try:
        names = os.listdir(path)
    except FileNotFoundError:
        return
    for name in names:
        full = os.path.join(path, name)
        if os.path.isdir(full) and not os.path.islink(full):
            rmtree(full)
        else:
            os.unlink(full)
    os.rmdir(path)


def create_empty_file(filename):
    with open(filename, "wb"):
        pass


_can = {}


def can_symlink():
    if "symlink" not in _can:
        try:
            os.symlink(TESTFN, TESTFN + "can_symlink")
            os.remove(TESTFN + "can_symlink")
            _can["symlink"] = True
        except (OSError, NotImplementedError, AttributeError):
            _can["symlink"] = False
    return _can["symlink"]


def can_chmod():
    if "chmod" not in _can:
        try:
            create_empty_file(TESTFN)
            os.chmod(TESTFN, 0o555)
            mode1 = os.stat(TESTFN).st_mode
            os.chmod(TESTFN, 0o777)
            mode2 = os.stat(TESTFN).st_mode
            _can["chmod"] = mode1 & 0o777 == 0o555 and mode2 & 0o777 == 0o777
        except (OSError, NotImplementedError):
            _can["chmod"] = False
        unlink(TESTFN)
    return _can["chmod"]


def _longpath(path):
    return path


def can_xattr():
    return False


def skip_unless_symlink(test):
    return test if can_symlink() else unittest.skip("Requires functional symlink implementation")(test)


def skip_unless_xattr(test):
    return unittest.skip("no non-broken extended attribute support")(test)


def skip_unless_working_chmod(test):
    return test if can_chmod() else unittest.skip("requires working os.chmod()")(test)


def skip_if_dac_override(test):
    return test


@contextlib.contextmanager
def temp_dir(path=None, quiet=False):
    path = path or TESTFN + "_dir"
    os.mkdir(path)
    try:
        yield os.path.abspath(path)
    finally:
        rmtree(path)


@contextlib.contextmanager
def change_cwd(path, quiet=False):
    saved = os.getcwd()
    os.chdir(os.path.realpath(path))
    try:
        yield os.getcwd()
    finally:
        os.chdir(saved)


@contextlib.contextmanager
def temp_cwd(name="tempcwd", quiet=False):
    with temp_dir(path=name, quiet=quiet) as path:
        with change_cwd(path, quiet=quiet) as cwd:
            yield cwd


@contextlib.contextmanager
def temp_umask(umask):
    yield


def fs_is_case_insensitive(directory):
    return False


def fd_count():
    return 3


def make_bad_fd():
    return 99


class FakePath:
    """Has __fspath__, whose result is path, or which raises it."""

    def __init__(self, path):
        self.path = path

    def __repr__(self):
        return f"<FakePath {self.path!r}>"

    def __fspath__(self):
        if isinstance(self.path, BaseException) or isinstance(self.path, type) and issubclass(self.path, BaseException):
            raise self.path
        return self.path


class EnvironmentVarGuard(collections.abc.MutableMapping):
    """Changes of the environment that end with the block."""

    def __init__(self):
        self._environ = os.environ
        self._changed = {}

    def __getitem__(self, envvar):
        return self._environ[envvar]

    def __setitem__(self, envvar, value):
        self._changed.setdefault(envvar, self._environ.get(envvar))
        self._environ[envvar] = value

    def __delitem__(self, envvar):
        self._changed.setdefault(envvar, self._environ.get(envvar))
        self._environ.pop(envvar, None)

    def keys(self):
        return self._environ.keys()

    def __iter__(self):
        return iter(self._environ)

    def __len__(self):
        return len(self._environ)

    def set(self, envvar, value):
        self[envvar] = value

    def unset(self, envvar):
        del self[envvar]

    def copy(self):
        return dict(self)

    def __enter__(self):
        return self

    def __exit__(self, *ignore_exc):
        for k, v in self._changed.items():
            if v is None:
                self._environ.pop(k, None)
            else:
                self._environ[k] = v
        os.environ = self._environ
