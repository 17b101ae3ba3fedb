# The place that a SyntaxError made by hand shows: clipped to the text, in characters of the first line it is about.
import io
import sys


def show(*details):
    e = SyntaxError("bad bad", details)
    saved, sys.stderr = sys.stderr, io.StringIO()
    sys.excepthook(SyntaxError, e, None)
    text, sys.stderr = sys.stderr.getvalue(), saved
    print(details)
    print(text, end="")


for start, end in [(2, 7), (2, 3), (2, -2), (4, 2), (-4, -2), (-4, -5), (0, 0), (0, 5), (2, 100), (30, 31), (30, 30), (None, 2)]:
    show("f.py", 1, start, "abcdefg", 1, end)
for start, end_line, end in [(3, 2, 1), (3, 1, 100), (9, 1, 11), (9, 1, 100)]:
    show("f.py", 1, start, "  \tabc\ndef\n", end_line, end)
show("f.py", 1, 3, "äöüß€x", 1, 30)
show("f.py", 1, 3, "äöüß€x", 1, 6)
show("f.py", 1, 3, "a\tb\tc", 1, 6)
show("f.py", 1, 2, "abc   \n", 1, 30)
show("f.py", 1, 2, "   ", 1, 3)
show("f.py", 1, 1, "abc")
show("f.py", 1, 1, "abc", None, None)
show("f.py", 1, 1, None)
show("f.py", 1, 1, "")
show("f.py", 1, 1, "\n")
show("f.py", None, 1, "abc")
show(None, 1, 1, "abc")
show("f.py", "x", 2, "abc")
show("f.py", 1, "y", "abc")
show("f.py", 1, 2, "abc", 1, "z")


class Own(SyntaxError):
    pass


e = Own("subclasses mark one character", ("f.py", 1, 2, "abcdef", 1, 5))
saved, sys.stderr = sys.stderr, io.StringIO()
sys.excepthook(Own, e, None)
e.msg = None
sys.excepthook(Own, e, None)
text, sys.stderr = sys.stderr.getvalue(), saved
print(text)
