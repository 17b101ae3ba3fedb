# what a module knows of itself
import _levels, _levels.a, sys, _plain
def tail(x):
    return x and "/".join(x.split("/")[-2:])
for m in (_levels, _levels.a, sys, _plain):
    s = m.__spec__
    print(m.__name__, repr(m.__package__), s.name, s.parent, tail(s.origin), s.has_location, tail(s.cached),
          s.submodule_search_locations and len(s.submodule_search_locations), s.loader_state)
    print(tail(getattr(m, "__file__", None)), tail(getattr(m, "__cached__", None)), m.__loader__ is s.loader, hasattr(m, "__path__"))
print(__name__, __package__, __spec__, type(__builtins__).__name__, type(vars(_levels)["__builtins__"]).__name__)
print(list(vars(_levels.a))[:8])
print([k for k in globals() if k[:2] == "__"])
l = _levels.a.__loader__
print(type(l).__name__, l.name, tail(l.path), l.is_package("_levels.a"), _levels.__loader__.is_package("_levels"))
print(l.get_source("_levels.a"))
print(tail(l.get_filename()), l.get_code("_levels.a").co_name, len(l.get_data(l.path)) > 10)
try:
    l.get_filename("other")
except ImportError as e:
    print(e, e.name)
print(sys.__loader__, sys.__spec__)
ModuleSpec = type(sys.__spec__)
s = ModuleSpec("x.y", None, origin="o", is_package=True)
print(s, s.parent, s.has_location, s.cached)
s = ModuleSpec("x.y", None)
print(s, s.parent, s.submodule_search_locations)
s.extra = 1
print(s.extra)
