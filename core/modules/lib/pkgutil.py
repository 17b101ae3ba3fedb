"""Packages: their modules, their search paths, their data."""
import importlib
import importlib.machinery
import importlib.util
import os
import os.path
import sys
from collections import namedtuple
from functools import singledispatch as simplegeneric

__all__ = ["get_importer", "iter_importers", "get_loader", "find_loader", "walk_packages", "iter_modules", "get_data", "resolve_name",
           "ImpImporter", "ImpLoader", "read_code", "extend_path", "ModuleInfo"]
ModuleInfo = namedtuple("ModuleInfo", "module_finder name ispkg")
ModuleInfo.__doc__ = "A namedtuple with minimal info about a module."


def walk_packages(path=None, prefix="", onerror=None):
    """All modules below path (or of sys.path), those of packages, too, which are imported for it."""
    seen = set()
    for info in iter_modules(path, prefix):
        yield info
        if info.ispkg:
            try:
                __import__(info.name)
            except ImportError:
                if onerror is not None:
                    onerror(info.name)
            except Exception:
                if onerror is None:
                    raise
                onerror(info.name)
            else:
                below = [p for p in getattr(sys.modules[info.name], "__path__", None) or [] if not (p in seen or seen.add(p))]
                yield from walk_packages(below, info.name + ".", onerror)


def iter_modules(path=None, prefix=""):
    """The modules in the folders of path (or of sys.path)."""
    if isinstance(path, str):
        raise ValueError("path must be None or list of paths to look for modules in")
    yielded = set()
    for place in sys.path if path is None else path:
        importer = get_importer(place)
        for name, ispkg in iter_importer_modules(importer, prefix):
            if name not in yielded:
                yielded.add(name)
                yield ModuleInfo(importer, name, ispkg)


@simplegeneric
def iter_importer_modules(importer, prefix=""):
    if hasattr(importer, "iter_modules"):
        return importer.iter_modules(prefix)
    folder = getattr(importer, "path", None)
    return _folder_modules(folder, prefix) if folder is not None else []


def _folder_modules(folder, prefix):
    try:
        names = sorted(os.listdir(folder or "."))
    except OSError:
        return
    seen = set()
    for fn in names:
        name, ext = os.path.splitext(fn)
        full, ispkg = os.path.join(folder or ".", fn), False
        if ext == "" and os.path.isdir(full):
            try:
                ispkg = "__init__.py" in os.listdir(full)
            except OSError:
                continue
            if not ispkg:
                continue
        elif ext != ".py":
            continue
        if name == "__init__" or name in seen or "." in name:
            continue
        seen.add(name)
        yield prefix + name, ispkg


class ImpImporter:
    """The finder of one folder."""

    def __init__(self, path=None):
        self.path = path

    def find_module(self, fullname, path=None):
        return find_loader(fullname)

    def iter_modules(self, prefix=""):
        return _folder_modules(self.path, prefix) if self.path is not None else iter(())


class ImpLoader:
    """A loader of the old protocol: not asked by imports."""

    def __init__(self, fullname, file, filename, etc):
        self.file, self.filename, self.fullname, self.etc = file, filename, fullname, etc

    def load_module(self, fullname):
        return importlib.import_module(fullname)


def read_code(stream):
    """There are no .pyc files."""
    return None


def get_importer(path_item):
    """The finder of a folder of sys.path."""
    path_item = os.fsdecode(path_item)
    return importlib.machinery.FileFinder(path_item, (importlib.machinery.SourceFileLoader, importlib.machinery.SOURCE_SUFFIXES))


def iter_importers(fullname=""):
    """The finders that are asked for a module."""
    if fullname.startswith("."):
        raise ImportError("Relative module name {!r} not supported".format(fullname))
    if "." in fullname:
        path = getattr(importlib.import_module(fullname.rpartition(".")[0]), "__path__", None)
        if path is None:
            return
    else:
        yield from sys.meta_path
        path = sys.path
    for item in path:
        yield get_importer(item)


def get_loader(module_or_name):
    """The loader of a module."""
    if module_or_name in sys.modules:
        module_or_name = sys.modules[module_or_name]
        if module_or_name is None:
            return None
    if isinstance(module_or_name, type(sys)):
        loader = getattr(module_or_name, "__loader__", None)
        if loader is not None:
            return loader
        if getattr(module_or_name, "__spec__", None) is None:
            return None
        module_or_name = module_or_name.__name__
    return find_loader(module_or_name)


def find_loader(fullname):
    """The loader of a module by its name."""
    if fullname.startswith("."):
        raise ImportError("Relative module name {!r} not supported".format(fullname))
    try:
        spec = importlib.util.find_spec(fullname)
    except (ImportError, AttributeError, TypeError, ValueError) as ex:
        raise ImportError("Error while finding loader for {!r} ({}: {})".format(fullname, type(ex), ex)) from ex
    return spec.loader if spec is not None else None


def extend_path(path, name):
    """A package's path with all folders of its name on sys.path added."""
    if not isinstance(path, list):
        return path
    path = path[:]
    parent, _, last = name.rpartition(".")
    if parent:
        search = getattr(sys.modules.get(parent), "__path__", None)
        if search is None:
            return path
    else:
        search = sys.path
    for folder in search:
        if not isinstance(folder, str):
            continue
        portion = os.path.join(folder, last)
        if os.path.isfile(os.path.join(portion, "__init__.py")) and portion not in path:
            path.append(portion)
        pkg = os.path.join(folder, name + ".pkg")
        if os.path.isfile(pkg):
            with open(pkg) as f:
                for line in f:
                    line = line.rstrip("\n")
                    if line and not line.startswith("#"):
                        path.append(line)
    return path


def get_data(package, resource):
    """The bytes of a file in a package's folder; None if that has no folder."""
    spec = importlib.util.find_spec(package)
    if spec is None:
        return None
    mod = sys.modules.get(package) or importlib.import_module(package)
    if getattr(mod, "__file__", None) is None:
        return None
    name = os.path.join(os.path.dirname(mod.__file__), *resource.split("/"))
    loader = spec.loader
    if hasattr(loader, "get_data"):
        return loader.get_data(name)
    with open(name, "rb") as f:
        return f.read()


_NAME_PATTERN = None


def resolve_name(name):
    """The object of a name like a.b:c.d or a.b.c."""
    global _NAME_PATTERN
    if _NAME_PATTERN is None:
        import re
        dotted = r"(?!\d)(\w+)(\.(?!\d)(\w+))*"
        _NAME_PATTERN = re.compile(f"^(?P<pkg>{dotted})(?P<cln>:(?P<obj>{dotted})?)?$", re.UNICODE)
    m = _NAME_PATTERN.match(name)
    if not m:
        raise ValueError(f"invalid format: {name!r}")
    if m.group("cln"):
        mod = importlib.import_module(m.group("pkg"))
        parts = m.group("obj")
        parts = parts.split(".") if parts else []
    else:
        parts = name.split(".")
        modname = parts.pop(0)
        mod = importlib.import_module(modname)
        while parts:
            try:
                mod = importlib.import_module(f"{modname}.{parts[0]}")
                modname = f"{modname}.{parts.pop(0)}"
            except ImportError:
                break
    result = mod
    for p in parts:
        result = getattr(result, p)
    return result
