# files of text in memory
import io
import pickle


def tried(f, *a, **k):
    try:
        return f(*a, **k)
    except Exception as e:
        return f"{type(e).__module__}.{type(e).__name__}: {e}"


s = io.StringIO("hello\nworld")
print(s.read(3), s.tell(), s.readline(), s.read(), s.getvalue(), s.seek(0), s.readlines(), s.newlines, s.line_buffering, s.encoding, s.errors)
s = io.StringIO()
print(s.write("abc"), s.write(""), tried(s.write, b"x"), tried(s.write, 5), s.getvalue(), s.seek(1), s.write("XY"), s.getvalue(), s.seek(6), s.write("z"), repr(s.getvalue()))
print(s.truncate(2), s.getvalue(), s.tell(), tried(s.seek, -1), tried(s.seek, 1, 1), s.seek(0, 2), tried(s.truncate, -1), s.seek(0, 1), tried(s.seek, 1, 2), tried(s.seek, 0, 9), tried(s.seek, "x"))
for newline in ["\n", None, "", "\r", "\r\n"]:
    s = io.StringIO("a\r\nb\rc\nd", newline=newline)
    print(repr(newline), repr(s.getvalue()), s.readlines(), s.newlines)
    s.write("e\nf\r\n")
    print(repr(s.getvalue()), s.newlines, s.seek(0), [s.readline(2) for i in range(4)])
print(tried(io.StringIO, "a", newline="x"), tried(io.StringIO, b"a"), tried(io.StringIO, "a", newline=5), io.StringIO(None).read(), io.StringIO(initial_value="i").read())
s = io.StringIO("x\ny")
print(next(s), list(s), s.readable(), s.writable(), s.seekable(), s.isatty(), tried(s.detach), tried(s.fileno), [c.__name__ for c in io.StringIO.__mro__ if c.__name__ != "_StringIO"])
print("a", 1, file=s, end="!")
print(s.getvalue())
s = io.StringIO()
for i in range(1000):
    s.write(str(i % 10))
print(len(s.getvalue()), s.tell(), s.getvalue()[-3:])
s.write("end")
s.seek(998)
print(s.read(3), s.read(), repr(s.read()), s.readline() == "")
s.close()
for name, args in [("read", ()), ("getvalue", ()), ("write", ("a",)), ("tell", ()), ("seek", (0,)), ("readline", ()), ("truncate", ()), ("readable", ())]:
    print(name, tried(getattr(s, name), *args))
print(s.closed)
s = io.StringIO("text")
s.read(1)
print(pickle.loads(pickle.dumps(s)).read(), s.__getstate__(), tried(s.read, "x"), s.read(None))
with io.StringIO("w") as f:
    print(f.read(), f.closed)
print(f.closed, tried(f.__enter__))
print(io.StringIO("€é😀").read(2), io.StringIO("a\n\nb").readlines())
