# __getattr__ and __dir__ of a module
import _lazy
print(_lazy.here, _lazy.made, _lazy.made is _lazy.made)
print(dir(_lazy))
try:
    _lazy.other
except AttributeError as e:
    print("AttributeError", e)
try:
    _lazy.boom
except KeyError as e:
    print("KeyError", e)
from _lazy import made
print(made)
try:
    from _lazy import other
except ImportError as e:
    print(type(e).__name__, e, e.name)
try:
    from _lazy import boom
except KeyError as e:
    print("KeyError", e)
print(hasattr(_lazy, "made"), hasattr(_lazy, "none"), getattr(_lazy, "none", "preset"))
_lazy.made = 5
print(_lazy.made)
del _lazy.made
print(_lazy.made)
