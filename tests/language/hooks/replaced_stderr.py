# what is told of ignored exceptions goes to the sys.stderr of the moment
import io
import sys


class Dies:
    def __del__(self):
        raise ValueError("in __del__")

    def __repr__(self):
        return "a Dies"


class Callback:
    def __call__(self, ref):
        raise KeyError("in the callback")

    def __repr__(self):
        return "the callback"


class Referent:
    pass


def die():
    import weakref
    r = Referent()
    w = weakref.ref(r, Callback())
    del r


old = sys.stderr
sys.stderr = kept = io.StringIO()
die()
sys.stderr = None
die()
sys.stderr = old
for line in kept.getvalue().splitlines():
    print("  File ..." if line.startswith("  File") else line)


class Fails:
    def write(self, text):
        raise OSError

    def flush(self):
        pass


sys.stderr = Fails()
die()
sys.stderr = old
print("done")
