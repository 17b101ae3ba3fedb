# finders and loaders that a program brings along
import sys
import importlib.util
from importlib.machinery import ModuleSpec
class Finder:
    sources = {"gen": "x = 1\nprint('run', __name__, __package__)", "gen.sub": "from gen import x; y = x + 1", "broken": "1/0"}
    asked = []
    @classmethod
    def find_spec(cls, name, path, target=None):
        cls.asked.append((name, path))
        if name in cls.sources:
            return ModuleSpec(name, cls, origin="made", is_package=name == "gen")
    @staticmethod
    def create_module(spec):
        return None
    @classmethod
    def exec_module(cls, module):
        exec(cls.sources[module.__name__], vars(module))
sys.meta_path.insert(0, Finder)
import gen.sub
print(gen, gen.sub.y, gen.__path__, gen.__spec__)
try:
    import broken
except ZeroDivisionError:
    print("broken" in sys.modules)
try:
    import gen.missing
except ModuleNotFoundError as e:
    print(e)
print(Finder.asked)
del sys.meta_path[0]
class OwnModule(type(sys)):
    def __getattr__(self, name):
        return name.upper()
class Special:
    def find_spec(self, name, path, target=None):
        if name == "special":
            return importlib.util.spec_from_loader(name, self)
    def create_module(self, spec):
        return OwnModule(spec.name)
    def exec_module(self, module):
        sys.modules[module.__name__] = self
sys.meta_path.insert(0, Special())
import special
print(type(special).__name__)
