"""Abstract base classes related to import."""
from abc import ABC, ABCMeta, abstractmethod
from . import machinery, _bootstrap


class Finder(metaclass=ABCMeta):
    @abstractmethod
    def find_module(self, fullname, path=None):
        """Find the module's loader."""


class MetaPathFinder(ABC):
    """Abstract base class for import finders on sys.meta_path."""

    def invalidate_caches(self):
        pass


class PathEntryFinder(ABC):
    """Abstract base class for path entry finders used by PathFinder."""

    def invalidate_caches(self):
        pass


class Loader(ABC):
    """Abstract base class for import loaders."""

    def create_module(self, spec):
        """Return a module to initialize and into which to load."""
        return None

    def load_module(self, fullname):
        if not hasattr(self, "exec_module"):
            raise ImportError
        return _bootstrap._load(_bootstrap.spec_from_loader(fullname, self))


class ResourceLoader(Loader):
    @abstractmethod
    def get_data(self, path):
        raise OSError


class InspectLoader(Loader):
    def is_package(self, fullname):
        raise ImportError

    def get_code(self, fullname):
        source = self.get_source(fullname)
        return None if source is None else self.source_to_code(source)

    @abstractmethod
    def get_source(self, fullname):
        raise ImportError

    @staticmethod
    def source_to_code(data, path="<string>"):
        return compile(data, path, "exec", dont_inherit=True)

    def exec_module(self, module):
        code = self.get_code(module.__name__)
        if code is None:
            raise ImportError(f"cannot load module {module.__name__!r} when get_code() returns None")
        exec(code, module.__dict__)


class ExecutionLoader(InspectLoader):
    @abstractmethod
    def get_filename(self, fullname):
        raise ImportError

    def get_code(self, fullname):
        source = self.get_source(fullname)
        if source is None:
            return None
        try:
            path = self.get_filename(fullname)
        except ImportError:
            return self.source_to_code(source)
        return self.source_to_code(source, path)


class FileLoader(ResourceLoader, ExecutionLoader):
    def __init__(self, fullname, path):
        self.name, self.path = fullname, path

    def get_filename(self, name=None):
        return self.path

    def get_data(self, path):
        return machinery.SourceFileLoader(self.name, path).get_data(path)


class SourceLoader(ResourceLoader, ExecutionLoader):
    def path_mtime(self, path):
        raise OSError

    def get_source(self, fullname):
        path = self.get_filename(fullname)
        try:
            data = self.get_data(path)
        except OSError as exc:
            raise ImportError("source not available through get_data()", name=fullname) from exc
        return data.decode("utf-8")

    def is_package(self, fullname):
        tail = self.get_filename(fullname).rpartition("/")[2]
        return tail.rpartition(".")[0] == "__init__" and fullname.rpartition(".")[2] != "__init__"


for _kind in machinery.BuiltinImporter, machinery.FrozenImporter, machinery.PathFinder:
    MetaPathFinder.register(_kind)
PathEntryFinder.register(machinery.FileFinder)
for _kind in machinery.BuiltinImporter, machinery.FrozenImporter:
    InspectLoader.register(_kind)
FileLoader.register(machinery.SourceFileLoader)
SourceLoader.register(machinery.SourceFileLoader)
