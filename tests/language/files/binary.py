# binary files: reading and writing anywhere
import os, io
name = "tmp_binary.bin"
with open(name, "wb") as f:
    print(f.write(b"0123456789"), f.write(bytearray(b"abc")), f.write(memoryview(b"xyz")), f.tell(), type(f).__name__)
    for bad in ["text", 3, None]:
        try:
            f.write(bad)
        except TypeError as e:
            print(e)
    try:
        f.read()
    except io.UnsupportedOperation as e:
        print(type(e).__name__, e, isinstance(e, ValueError), isinstance(e, OSError))
with open(name, "rb") as f:
    print(f.read(4), f.tell(), f.seek(2), f.read(2), f.seek(1, 1), f.read(1), f.seek(-3, 2), f.read())
    print(f.read(), f.read(5), f.readline(), f.readlines())
    for where in [(-1,), (0, 7), (-100, 2), (-100, 1)]:
        try:
            print(f.seek(*where))
        except (ValueError, OSError) as e:
            print(where, type(e).__name__, e)
    f.seek(0)
    b = bytearray(5)
    print(f.readinto(b), b, f.peek(3)[:3], f.read1(2), f.tell())
    print(f.name, f.mode, f.readable(), f.writable(), f.seekable(), f.closed, f.raw.mode)
    try:
        f.write(b"")
    except io.UnsupportedOperation as e:
        print(e)
with open(name, "r+b") as f:
    print(f.read(3), f.write(b"XY"), f.read(3), f.tell(), type(f).__name__)
    f.seek(0)
    print(f.read())
    f.seek(4)
    print(f.truncate(), f.seek(0), f.read(), f.truncate(2), f.tell())
    f.seek(0)
    print(f.read())
with open(name, "ab+") as f:
    print(f.tell(), f.write(b"end"), f.tell(), f.seek(0), f.read())
    f.seek(1)
    f.write(b"!")
    f.seek(0)
    print(f.read())
with open(name, "wb", 0) as f:
    print(type(f).__name__, f.write(b"raw"), f.mode, f)
    with open(name, "rb", buffering=0) as g:
        print(g.read(), g.read(), g.readall(), g.seek(1), g.readall(), g.readable(), g.writable())
        try:
            g.write(b"x")
        except io.UnsupportedOperation as e:
            print(e)
    try:
        f.read()
    except io.UnsupportedOperation as e:
        print(e)
with open(name, "wb") as f:
    f.seek(5)
    f.write(b"x")
print(open(name, "rb").read())
with open(name, "wb") as f:
    f.writelines([b"a\n", b"b\n", b"c"])
with open(name, "rb") as f:
    print(list(f))
    f.seek(0)
    print(f.readlines(3), f.readline(1), f.readline(0), f.readline(5))
try:
    open(name, "xb")
except FileExistsError as e:
    print(e.errno, e.strerror, e.filename, e)
os.remove(name)
with open(name, "xb") as f:
    f.write(b"new")
print(os.path.getsize(name))
f = open(name, "rb")
f.close()
for what in ["read", "readline", "readlines", "tell", "flush", "fileno", "peek", "readable", "seekable", "isatty", "__enter__", "__iter__", "__next__"]:
    try:
        print(what, getattr(f, what)())
    except ValueError as e:
        print(what, e)
os.remove(name)
