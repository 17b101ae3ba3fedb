# an exception inside of sys.excepthook
import sys
def hook(t, v, tb):
    print("hook sees", t.__name__, v)
    raise KeyError("in the hook")
sys.excepthook = hook
def f():
    raise ValueError("first")
f()
