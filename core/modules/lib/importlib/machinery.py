"""The machinery of importlib: finders, loaders, hooks, etc."""
import _imp
from ._bootstrap import ModuleSpec, BuiltinImporter, spec_from_file_location, spec_from_loader, _find_spec

SourceFileLoader = _imp.SourceFileLoader
SOURCE_SUFFIXES = [".py"]
BYTECODE_SUFFIXES = [".pyc"]
DEBUG_BYTECODE_SUFFIXES = OPTIMIZED_BYTECODE_SUFFIXES = [".pyc"]
EXTENSION_SUFFIXES = [".cpython-311-x86_64-linux-gnu.so", ".abi3.so", ".so"]


def all_suffixes():
    """Returns a list of all recognized module suffixes for this process"""
    return SOURCE_SUFFIXES + BYTECODE_SUFFIXES + EXTENSION_SUFFIXES


class FrozenImporter:
    """Meta path import for frozen modules."""
    _ORIGIN = "frozen"

    @classmethod
    def find_spec(cls, fullname, path=None, target=None):
        return None


class PathFinder:
    """Meta path finder for sys.path and package __path__ attributes."""

    @staticmethod
    def invalidate_caches():
        pass

    @classmethod
    def find_spec(cls, fullname, path=None, target=None):
        """Try to find a spec for 'fullname' on sys.path or 'path'."""
        return _imp.find_spec(fullname, path)


class FileFinder:
    """File-based finder."""

    def __init__(self, path, *loader_details):
        self.path = path or "."
        self._loaders = [(suffix, loader) for loader, suffixes in loader_details for suffix in suffixes]

    def invalidate_caches(self):
        pass

    def find_spec(self, fullname, target=None):
        """Try to find a spec for the specified module."""
        return _imp.find_spec(fullname, [self.path])

    @classmethod
    def path_hook(cls, *loader_details):
        def path_hook_for_FileFinder(path):
            return cls(path, *loader_details)
        return path_hook_for_FileFinder

    def __repr__(self):
        return f"FileFinder({self.path!r})"


class SourcelessFileLoader(SourceFileLoader):
    """Loader which handles sourceless file imports."""

    def get_source(self, fullname):
        return None


class ExtensionFileLoader:
    """Loader for extension modules: there are none."""

    def __init__(self, name, path):
        self.name, self.path = name, path

    def create_module(self, spec):
        raise ImportError(f"extension modules cannot be loaded: {self.path}", name=self.name, path=self.path)

    def exec_module(self, module):
        raise ImportError(f"extension modules cannot be loaded: {self.path}", name=self.name, path=self.path)

    def is_package(self, fullname):
        return False

    def get_code(self, fullname):
        return None

    get_source = get_code

    def get_filename(self, fullname):
        return self.path


class NamespaceLoader:
    def __init__(self, name, path, path_finder=None):
        self._path = path

    def is_package(self, fullname):
        return True

    def get_source(self, fullname):
        return ""

    def get_code(self, fullname):
        return compile("", "<string>", "exec", dont_inherit=True)

    def create_module(self, spec):
        """Use default semantics for module creation."""

    def exec_module(self, module):
        pass
