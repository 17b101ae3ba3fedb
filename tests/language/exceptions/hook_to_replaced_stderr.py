# sys.excepthook writes to whatever sys.stderr is now.
import io
import sys


def shown(e, tb=None):
    saved, sys.stderr = sys.stderr, io.StringIO()
    try:
        sys.excepthook(type(e), e, tb)
        return sys.stderr.getvalue()
    finally:
        sys.stderr = saved


class Point:
    def __init__(self):
        self.blech = 1


try:
    Point().bluch
except AttributeError as e:
    print(shown(e).splitlines()[-1])
try:
    prnt
except NameError as e:
    print(shown(e).splitlines()[-1])

e = ValueError("twice")
e.add_note("first note")
e.add_note("two\nlines")
e.__cause__ = KeyError("k")
print(shown(e))
print(shown(ExceptionGroup("g", [TypeError(1), ExceptionGroup("in", [OSError(2, "x")])])))
print(shown(UnicodeDecodeError("ascii", b"\xff", 0, 1, "ordinal not in range")))
print(shown(ValueError("ä€\U0001f600")))


class Broken(Exception):
    def __str__(self):
        raise RuntimeError


print(shown(Broken()))


class Loud:
    """Counts what it is asked for; a write that fails is nobody's matter."""
    def __init__(self):
        self.text = []

    def write(self, text):
        self.text.append(text)

    def flush(self):
        self.text.append("flush")
        raise RuntimeError("no")


saved, sys.stderr = sys.stderr, Loud()
sys.excepthook(KeyError, KeyError("a"), None)
text, sys.stderr = sys.stderr.text, saved
print("".join(text))
saved, sys.stderr = sys.stderr, None
sys.excepthook(KeyError, KeyError("nowhere"), None)
sys.stderr = saved
# a traceback given is shown if the exception has none
try:
    1 / 0
except ZeroDivisionError as e:
    tb = e.__traceback__
print(shown(ValueError("has none"), tb).splitlines()[0])
print(shown(3) if False else "no exception", end=":\n")
saved, sys.stderr = sys.stderr, io.StringIO()
sys.excepthook(int, 3, None)
text, sys.stderr = sys.stderr.getvalue(), saved
print(text)
