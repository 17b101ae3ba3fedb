# packages without __init__.py, in more than one folder
import sys
here = __file__.rpartition("/")[0]
sys.path[:0] = [(here + "/" if here else "") + f for f in ("_space_a", "_space_b")]
import shared.first
import shared.second
print(shared.first.A, shared.second.B, hasattr(shared, "__file__"))
print([p.split("/")[-2:] for p in shared.__path__])
print(shared.__name__, shared.__package__, shared.__spec__.name, shared.__spec__.origin)
try:
    import shared.third
except ModuleNotFoundError as e:
    print(e, e.name)
from shared import first, second
print(first.__package__, second.__name__)
try:
    from shared import third
except ImportError as e:
    print(e)
sys.path.pop(0)
