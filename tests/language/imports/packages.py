import _levels.sub.b
print(_levels.sub.b.__name__, _levels.a.X, _levels.bb)
import _plain.m
print(_plain.m.v)
for s in ["import _levels.nope", "import nope", "import nope.x", "import _levels.a.x", "from _levels import zzz", "from . import x", "from _levels.a import nothere", "from _plain import q"]:
    try:
        exec(s)
    except ImportError as e:
        print(s, "->", type(e).__name__, e, e.name, e.path and 'p')
import copy, sys
print('copy' in sys.modules)
from _levels import *
print(sorted(n for n in dir() if n[0] != '_'))
sys.modules['blocked'] = None
try:
    import blocked
except ImportError as e: print(e, e.name)
print(__import__('_levels.sub.b'), __import__('_levels.sub.b', fromlist=['x']))
