# sys: hooks, refcounts, intern, exc_info
import sys
print(sys.getrecursionlimit(), sys.getdefaultencoding(), sys.getfilesystemencoding(), sys.byteorder, sys.maxsize, sys.maxunicode)
a = sys.intern("made " + "up")
print(sys.intern("made " + "up") is a)
for bad in (3, b"x"):
    try:
        sys.intern(bad)
    except TypeError as e:
        print(e)
print(sys.exc_info(), sys.exception())
try:
    1 / 0
except ZeroDivisionError as e:
    print(sys.exc_info()[0].__name__, sys.exc_info()[1] is e, sys.exception() is e)
print(sys.getswitchinterval())
for bad in (0, -1, "x"):
    try:
        sys.setswitchinterval(bad)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
sys.displayhook(None)
sys.displayhook("shown")
import builtins
print(builtins._)
print(sys.displayhook is sys.__displayhook__, sys.excepthook is sys.__excepthook__, sys.unraisablehook is sys.__unraisablehook__)
print(sys.call_tracing(max, (3, 5)), sys.gettrace(), sys.getprofile(), sys.is_finalizing())
for bad in (0, -5, "x"):
    try:
        sys.setrecursionlimit(bad)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
print(type(sys.modules).__name__, "sys" in sys.modules, sys.modules["sys"] is sys, type(sys.path).__name__, type(sys.argv).__name__)
print(sys.meta_path is not None, sys.path_hooks is not None, sys.dont_write_bytecode, sys.float_repr_style, sys.abiflags == "")
try:
    sys.exit(3)
except SystemExit as e:
    print(e.code, e)
try:
    sys.exit()
except SystemExit as e:
    print(e.code)
