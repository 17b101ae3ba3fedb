# the layers of io by hand
import io, os
name = "tmp_layers.txt"
raw = io.FileIO(name, "w+")
print(raw, raw.closefd, raw.mode, raw.readable(), raw.writable(), raw.seekable())
buffered = io.BufferedRandom(raw)
text = io.TextIOWrapper(buffered, encoding="utf-8", line_buffering=True)
print(text.write("line 1\n"), os.path.getsize(name), text.write("part"), os.path.getsize(name), text.line_buffering)
text.flush()
print(os.path.getsize(name), text.buffer is buffered, buffered.raw is raw, text.name, text)
text.seek(0)
print(text.read(), text.detach() is buffered)
try:
    text.read()
except ValueError as e:
    print(e)
print(buffered.detach() is raw, raw.tell())
raw.close()
print(raw, raw.closed)
for make in [lambda: io.FileIO(name, "z"), lambda: io.FileIO(name, "rw"), lambda: io.FileIO("tmp_no_such"), lambda: io.FileIO(name, "r++"),
             lambda: io.BufferedReader(io.FileIO(name, "a")), lambda: io.BufferedWriter(io.FileIO(name)), lambda: io.FileIO(-3),
             lambda: io.BufferedReader(io.FileIO(name), 0), lambda: io.FileIO(name, closefd=False)]:
    try:
        print(make())
    except (ValueError, OSError) as e:
        print(type(e).__name__, e)
class Upper(io.RawIOBase):
    def __init__(self, data):
        self.data = data
    def readable(self):
        return True
    def readinto(self, b):
        n = min(len(b), len(self.data))
        b[:n] = self.data[:n].upper()
        self.data = self.data[n:]
        return n
print(Upper(b"abc").read(2), Upper(b"abcdef").readall(), io.BufferedReader(Upper(b"a\nb\n")).readlines())
print(io.TextIOWrapper(io.BufferedReader(Upper(b"x y\nz"))).readlines())
b = io.IOBase()
for what in ["seek", "tell", "fileno", "truncate"]:
    try:
        getattr(b, what)(*([0] if what == "seek" else []))
    except io.UnsupportedOperation as e:
        print(what, e)
print(b.readable(), b.writable(), b.seekable(), b.isatty(), b.closed, b.close(), b.closed)
try:
    with b:
        pass
except ValueError as e:
    print(e)
print([c.__name__ for c in io.UnsupportedOperation.__mro__], io.DEFAULT_BUFFER_SIZE, io.SEEK_END)
d = io.IncrementalNewlineDecoder(None, True)
print(repr(d.decode("a\r")), repr(d.decode("\nb\r\r")), repr(d.decode("c\n", True)), d.newlines)
os.remove(name)
