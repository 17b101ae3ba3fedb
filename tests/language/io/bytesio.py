# files of bytes in memory
import io
import pickle


def tried(f, *a, **k):
    try:
        return f(*a, **k)
    except Exception as e:
        return f"{type(e).__module__}.{type(e).__name__}: {e}"


b = io.BytesIO(b"hello\nworld\nlast")
print(b.read(3), b.tell(), b.readline(), b.readlines(), b.read(), b.seek(0), b.read1(4), b.getvalue())
print(b.readable(), b.writable(), b.seekable(), b.closed, b.isatty(), b.flush())
print(b.seek(0, 2), b.seek(-4, 2), b.read(), b.seek(2), b.seek(3, 1), b.tell(), b.seek(-100, 1), b.tell())
print(tried(b.seek, -1), tried(b.seek, 0, 5), tried(b.seek, "a"), b.seek(99), b.read(), b.readline(), b.tell())
b = io.BytesIO()
print(b.write(b"abc"), b.write(bytearray(b"de")), b.write(memoryview(b"fg")), b.getvalue(), b.seek(10), b.write(b"x"), b.getvalue())
print(b.truncate(4), b.getvalue(), b.tell(), b.truncate(), tried(b.write, "x"), tried(b.write, 5), tried(b.truncate, -1), b.writelines([b"1", b"2"]), b.getvalue())
b = io.BytesIO(b"abcdef")
v = b.getbuffer()
print(v[1], len(v), v.readonly, tried(b.write, b"toolongtext"), tried(b.truncate, 2), tried(b.close), b.closed)
v[0] = 65
print(tried(b.write, b"in"), b.getvalue())
v.release()
print(b.write(b"zzzzzzzzz"), b.getvalue())
buf = bytearray(4)
b.seek(0)
print(b.readinto(buf), buf, b.readinto(memoryview(buf)[:2]), buf, tried(b.readinto, b"ro"), tried(b.readinto, 5))
print(list(io.BytesIO(b"a\nb\n")), b.seek(0), b.readline(2), tried(b.read, "x"), b.seek(0), b.read(None), tried(io.BytesIO, "text"), tried(io.BytesIO, 5), io.BytesIO(initial_bytes=b"q").read())
print(io.BytesIO(b"a\nbb\nccc\n").readlines(3), io.BytesIO(b"a\nbb").readlines(None), tried(b.fileno), tried(b.detach))
b.close()
print(b.closed, b.close())
for name, args in [("read", ()), ("getvalue", ()), ("write", (b"",)), ("seek", (0,)), ("tell", ()), ("__enter__", ()), ("readable", ()), ("readline", ()), ("truncate", ()), ("__next__", ()), ("flush", ()), ("getbuffer", ())]:
    print(name, tried(getattr(b, name), *args))
with io.BytesIO(b"x") as f:
    print(f.read())
print(f.closed, io.BytesIO.__name__, io.BytesIO.__module__, [c.__name__ for c in io.BytesIO.__mro__ if c.__name__ != "_BytesIO"])
b = io.BytesIO(b"pickle")
b.read(2)
c = pickle.loads(pickle.dumps(b))
print(c.read(), c.getvalue(), b.__getstate__())


class Sub(io.BytesIO):
    def __init__(self, x):
        super().__init__(x)
        self.tag = "t"


s = Sub(b"sub")
print(s.read(), s.tag, isinstance(s, io.BytesIO))
f = io.BytesIO()
pickle.dump([1, "two"], f)
pickle.dump({3: 4}, f)
f.seek(0)
print(pickle.load(f), pickle.load(f))
