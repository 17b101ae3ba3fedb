"""Utility code for constructing importers, etc."""
import sys
import _imp
from ._bootstrap import module_from_spec, spec_from_file_location, spec_from_loader, _find_spec, _resolve_name

MAGIC_NUMBER = b"\xa7\r\r\n"


def cache_from_source(path, debug_override=None, *, optimization=None):
    """Given the path to a .py file, return the path to its .pyc file."""
    if hasattr(path, "__fspath__"):
        path = path.__fspath__()
    head, slash, tail = path.rpartition("/")
    base, dot, rest = tail.rpartition(".")
    name = (base if base else rest) + ".cpython-311"
    optimization = "" if optimization is None else str(optimization)
    if optimization:
        if not optimization.isalnum():
            raise ValueError(f"{optimization!r} is not alphanumeric")
        name += ".opt-" + optimization
    return head + slash + "__pycache__/" + name + ".pyc"


def source_from_cache(path):
    """Given the path to a .pyc. file, return the path to its .py file."""
    if hasattr(path, "__fspath__"):
        path = path.__fspath__()
    head, _, name = path.rpartition("/")
    head, slash, folder = head.rpartition("/")
    if folder != "__pycache__":
        raise ValueError(f"__pycache__ not bottom-level directory in {path!r}")
    dots = name.count(".")
    if dots not in (2, 3):
        raise ValueError(f"expected only 2 or 3 dots in {name!r}")
    return head + slash + name.partition(".")[0] + ".py"


def decode_source(source_bytes):
    """Decode bytes representing source code and return the string."""
    text = bytes(source_bytes)
    if text.startswith(b"\xef\xbb\xbf"):
        text = text[3:]
    return text.decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")


def resolve_name(name, package):
    """Resolve a relative module name to an absolute one."""
    if not name.startswith("."):
        return name
    if not package:
        raise ImportError(f"no package specified for {name!r} (required for relative module names)")
    level = len(name) - len(name.lstrip("."))
    return _resolve_name(name[level:], package, level)


def find_spec(name, package=None):
    """Return the spec for the specified module."""
    fullname = resolve_name(name, package) if name.startswith(".") else name
    if fullname not in sys.modules:
        parent_name = fullname.rpartition(".")[0]
        path = None
        if parent_name:
            parent = __import__(parent_name, fromlist=["__path__"])
            try:
                path = parent.__path__
            except AttributeError as e:
                raise ModuleNotFoundError(f"__path__ attribute not found on {parent_name!r} "
                                          f"while trying to find {fullname!r}", name=fullname) from e
        return _find_spec(fullname, path)
    module = sys.modules[fullname]
    if module is None:
        return None
    try:
        spec = module.__spec__
    except AttributeError:
        raise ValueError(f"{name}.__spec__ is not set") from None
    if spec is None:
        raise ValueError(f"{name}.__spec__ is None")
    return spec


class _LazyModule(type(sys)):
    """A module that is loaded when an attribute is first asked for."""

    def __getattribute__(self, attr):
        get = object.__getattribute__
        spec = get(self, "__spec__")
        self.__class__ = type(sys)
        before = spec.loader_state["__dict__"]
        changed = {k: v for k, v in get(self, "__dict__").items() if k not in before or before[k] is not v}
        spec.loader.exec_module(self)
        if spec.name in sys.modules and self is not sys.modules[spec.name]:
            raise ValueError(f"module object for {spec.name!r} substituted in sys.modules during a lazy load")
        self.__dict__.update(changed)
        return getattr(self, attr)


class LazyLoader:
    """A loader that creates a module which defers loading until attribute access."""

    def __init__(self, loader):
        if not hasattr(loader, "exec_module"):
            raise TypeError("loader must define exec_module()")
        self.loader = loader

    @classmethod
    def factory(cls, loader):
        return lambda *args, **kwargs: cls(loader(*args, **kwargs))

    def create_module(self, spec):
        return self.loader.create_module(spec)

    def exec_module(self, module):
        module.__spec__.loader = self.loader
        module.__loader__ = self.loader
        module.__spec__.loader_state = {"__dict__": module.__dict__.copy(), "__class__": module.__class__}
        module.__class__ = _LazyModule
