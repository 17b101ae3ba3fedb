import importlib, sys
m = importlib.import_module("_plain.m")
print(m.__name__, m.__spec__.name, m.__spec__.parent, m.__spec__.origin.split("/")[-1], m.__spec__.has_location, m.__spec__.submodule_search_locations)
print(repr(m.__package__), m.__cached__.split("/")[-1], type(m.__loader__).__name__, m.__loader__.name)
print(list(vars(m))[:9])
m.v = 7
print(importlib.reload(m) is m, m.v)
import importlib.util
s = importlib.util.find_spec("_levels.a")
print(s.name, s.parent)
print(importlib.util.find_spec("nowhere"))
x = importlib.util.module_from_spec(s); s.loader.exec_module(x); print(x.X, x)
print(importlib.import_module(".a", "_levels"))
for a in [(".x",), ("..x", "_levels"), ("",), (3,)]:
    try: importlib.import_module(*a)
    except Exception as e: print(type(e).__name__, e)
print(sys.__spec__, sys)
import _levels
print(_levels.__spec__.submodule_search_locations, _levels.__package__)
class F:
    @staticmethod
    def find_spec(name, path, target=None):
        if name == "magic": return importlib.util.spec_from_loader(name, F)
    @staticmethod
    def create_module(spec): return None
    @staticmethod
    def exec_module(module): module.answer = 42
sys.meta_path.insert(0, F)
import magic
print(magic.answer, magic.__spec__.name, magic.__loader__ is F)
mm = type(sys)("mm", "doc"); print(mm, mm.__doc__)
try: importlib.reload(mm)
except ImportError as e: print(e)
try: importlib.reload(3)
except TypeError as e: print(e)
