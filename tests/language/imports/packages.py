import pkg_levels.sub.b
print(pkg_levels.sub.b.__name__, pkg_levels.a.X, pkg_levels.bb)
import ns_plain.m
print(ns_plain.m.v)
for s in ["import pkg_levels.nope", "import nope", "import nope.x", "import pkg_levels.a.x", "from pkg_levels import zzz", "from . import x", "from pkg_levels.a import nothere", "from ns_plain import q", "import os.nope"]:
    try:
        exec(s)
    except ImportError as e:
        print(s, "->", type(e).__name__, e, e.name, e.path and 'p')
import copy, sys
print('copy' in sys.modules)
from pkg_levels import *
print(sorted(n for n in dir() if n[0] != '_'))
sys.modules['blocked'] = None
try:
    import blocked
except ImportError as e: print(e, e.name)
print(__import__('pkg_levels.sub.b'), __import__('pkg_levels.sub.b', fromlist=['x']))
