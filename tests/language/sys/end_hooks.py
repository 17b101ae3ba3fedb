# atexit, exit(), breakpoint, sys.excepthook
import atexit, sys
@atexit.register
def bye(): print("bye")
atexit.register(print, "args", 1, sep="-")
def bad(): raise ValueError("in atexit")
atexit.register(bad)
try: exit(4)
except SystemExit as e: print(e.code)
sys.breakpointhook = lambda *a, **k: print("break", a, k)
breakpoint(1, x=2)
atexit.unregister(bad)
sys.excepthook = lambda t, v, tb: print("hook", t.__name__, v, tb is not None)
1/0
