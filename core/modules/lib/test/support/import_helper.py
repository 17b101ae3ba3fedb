"""Imports in tests."""
import contextlib
import importlib
import sys
import unittest


@contextlib.contextmanager
def _ignore_deprecated_imports(ignore=True):
    if not ignore:
        yield
        return
    import warnings
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", ".+ (module|package)", DeprecationWarning)
        yield


def _import(name):
    __import__(name)
    return sys.modules[name]


def import_module(name, deprecated=False, *, required_on=()):
    """The module, or the test is skipped."""
    with _ignore_deprecated_imports(deprecated):
        try:
            return _import(name)
        except ImportError as msg:
            raise unittest.SkipTest(str(msg))


def _save_and_remove_modules(names):
    saved = {}
    prefixes = tuple(name + "." for name in names)
    for name in list(sys.modules):
        if name in names or name.startswith(prefixes):
            saved[name] = sys.modules.pop(name)
    return saved


def import_fresh_module(name, fresh=(), blocked=(), deprecated=False):
    """A new copy of a module, with new copies of those in fresh, and without those in blocked; None: it cannot be."""
    with _ignore_deprecated_imports(deprecated):
        fresh, blocked = list(fresh), list(blocked)
        names = {name, *fresh, *blocked}
        saved = _save_and_remove_modules(names)
        for blocked_name in blocked:
            sys.modules[blocked_name] = None
        try:
            try:
                for fresh_name in fresh:
                    __import__(fresh_name)
            except ImportError:
                return None
            return _import(name)
        finally:
            _save_and_remove_modules(names)
            sys.modules.update(saved)


class CleanImport(object):
    """The modules named are imported anew within the block."""

    def __init__(self, *module_names):
        self.original_modules = sys.modules.copy()
        for name in module_names:
            sys.modules.pop(name, None)

    def __enter__(self):
        return self

    def __exit__(self, *ignore_exc):
        sys.modules.update(self.original_modules)


class DirsOnSysPath(object):
    """These folders are in sys.path within the block."""

    def __init__(self, *paths):
        self.original_value = sys.path[:]
        self.original_object = sys.path
        sys.path.extend(paths)

    def __enter__(self):
        return self

    def __exit__(self, *ignore_exc):
        sys.path = self.original_object
        sys.path[:] = self.original_value


def modules_setup():
    return (sys.modules.copy(),)


def modules_cleanup(oldmodules):
    sys.modules.clear()
    sys.modules.update(oldmodules)


def unload(name):
    sys.modules.pop(name, None)


forget = unload


@contextlib.contextmanager
def frozen_modules(enabled=True):
    yield


def make_legacy_pyc(source):
    raise unittest.SkipTest("no .pyc files")


@contextlib.contextmanager
def ready_to_import(name=None, source=""):
    """A module's file in a folder of its own that is in sys.path: (name, path)."""
    import os
    from .os_helper import temp_dir
    name = name or "spam"
    with temp_dir() as folder:
        path = os.path.join(folder, name + ".py")
        before = sys.modules.pop(name, None)
        try:
            sys.path.insert(0, folder)
            with open(path, "w", encoding="utf-8") as f:
                f.write(source)
            yield name, path
            sys.path.remove(folder)
        finally:
            if before is not None:
                sys.modules[name] = before
            else:
                sys.modules.pop(name, None)
