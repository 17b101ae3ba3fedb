import io, sys
text = "a\nb\r\nc\rd"
for newline in "\n", "", None, "\r", "\r\n":
    s = io.StringIO(text, newline)
    print(repr(newline), list(s), s.newlines, repr(s.getvalue()))
    s = io.StringIO(newline=newline)
    print(s.write(text), repr(s.getvalue()), s.newlines, s.tell(), s.seek(0), [s.readline(2) for _ in range(6)])
    s.seek(2); s.write("\n!"); print(repr(s.getvalue()), s.__getstate__())
for args in ("x", "y"), ("x", 3), (3,), (b"x",), ("x", "\n\n"), ("x", b"\n"):
    try:
        io.StringIO(*args)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
s = io.StringIO("\u20ac\U0001f600x")
print(s.read(2), s.tell(), s.seek(5), s.write("z"), repr(s.getvalue()), s.truncate(2), repr(s.getvalue()))
print(sys.getsizeof(io.StringIO()), sys.getsizeof(s), s.line_buffering, s.encoding, s.errors)
class Loud(io.StringIO):
    def readline(self):
        line = super().readline()
        return line.upper()
print(list(Loud("a\nb")), repr(next(iter(Loud("q")))))
class Wrong(io.StringIO):
    def readline(self): return 3
for f in lambda: next(Wrong("x")), lambda: s.write(b"x"), lambda: s.write(None):
    try:
        f()
    except (TypeError, OSError) as e:
        print(type(e).__name__, e)
import pickle
t = io.StringIO("p\nq", newline="\r\n"); t.read(1); t.extra = [1]
u = pickle.loads(pickle.dumps(t, 2)); print(u.tell(), repr(u.getvalue()), u.extra, repr(u.readline()))
for state in (), ("x",), ("x", "\n", "p", None), ("x", "\n", -1, None), ("x", "\n", 0, 5), (1, "\n", 0, None):
    try:
        io.StringIO().__setstate__(state)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
for state in (), (b"x", "p", None), (b"x", -1, None), (b"x", 0, 5), ("x", 0, None):
    try:
        io.BytesIO().__setstate__(state)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
