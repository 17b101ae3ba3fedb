# redirect_stdout, redirect_stderr, nesting
import sys
from contextlib import redirect_stdout, redirect_stderr


class Sink:
    def __init__(self):
        self.text = []

    def write(self, s):
        self.text.append(s)

    def flush(self):
        pass


out, err = Sink(), Sink()
with redirect_stdout(out) as o:
    print("hidden", 1)
    print(o is out)
    with redirect_stdout(err):
        print("elsewhere")
    print("back")
print("".join(out.text), "".join(err.text))
with redirect_stderr(err):
    print("to err", file=sys.stderr)
print(err.text, sys.stdout is sys.__stdout__)
r = redirect_stdout(Sink())
with r:
    with r:
        print("twice")
    print("once")
print(r._new_target.text)
try:
    with redirect_stdout(out):
        raise ValueError("v")
except ValueError:
    print("restored")
