# builtins.__import__: called by import statements, and replaced
import builtins
real = builtins.__import__
calls = []
def spy(name, globals=None, locals=None, fromlist=(), level=0):
    calls.append((name, fromlist, level, globals is not None))
    return real(name, globals, locals, fromlist, level)
builtins.__import__ = spy
import sys
import _levels.a as la
from _levels import a, sub as s
from _levels.sub import b
builtins.__import__ = real
for c in calls:
    if c[0] != "_io":
        print(c)
class Fake:
    def __getattr__(self, name): return "fake " + name
builtins.__import__ = lambda *a: Fake()
import whatever.at.all
from nowhere import thing
print(whatever.x, thing)
del builtins.__import__
try:
    import sys
except ImportError as e:
    print(e)
builtins.__import__ = real
for args in [(), (3,), ("",), ("sys", None, None, None, -1), ("sys", 1, 2, (), "x"), ("a.b",), ("sys", {}, {}, ["x"])]:
    try:
        print(__import__(*args))
    except Exception as e:
        print(args, type(e).__name__, e)
print(__import__("_levels", fromlist=["nothing"]).__name__)
try:
    __import__("_levels", fromlist=[1])
except TypeError as e:
    print(e)
print(__import__(name="sys", level=0) is sys)
