# what site puts into builtins; vars, dir, globals, locals
import builtins
for n in ("exit", "quit", "license", "help"):
    print(n, repr(getattr(builtins, n)))
print(builtins.__name__, builtins.__debug__, builtins.open is open, builtins.__doc__.splitlines()[0])
import io
print(io.open is open, open.__name__, callable(breakpoint))
def f(a, b=2):
    c = 3
    return sorted(locals()), dir(), vars() == locals(), "f" in globals()
print(f(1))
class C:
    x = 1
    names = dir()
print([n for n in C.names if n[0] != "_"], "x" in vars(C), vars(C()) == {})
for bad in (3, []):
    try:
        vars(bad)
    except TypeError as e:
        print(e)
try:
    dir(1, 2)
except TypeError as e:
    print(e)
import sys
saved = sys.breakpointhook
sys.breakpointhook = lambda *a, **k: (a, k)
print(breakpoint(), breakpoint(1, k=2))
del sys.breakpointhook
try:
    breakpoint()
except RuntimeError as e:
    print(e)
