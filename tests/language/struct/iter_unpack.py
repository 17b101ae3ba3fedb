# iter_unpack holds its buffer while it goes
import struct
import sys


def tried(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return f"{type(e).__module__}.{type(e).__name__}: {e}"


it = struct.iter_unpack("<hb", bytes(range(9)))
print(type(it), it.__length_hint__(), next(it), it.__length_hint__(), list(it), it.__length_hint__(), tried(next, it), iter(it) is it)
print(tried(struct.iter_unpack, "i", b"abc"), tried(struct.iter_unpack, "", b"abc"), tried(struct.iter_unpack, "i", 5), tried(struct.iter_unpack, "i"))
print(list(struct.iter_unpack("i", b"")), list(struct.Struct(">H").iter_unpack(b"abcd")))
a = bytearray(b"abcd")
it = struct.iter_unpack("2s", a)
print(tried(a.append, 1), next(it), tried(a.append, 1), list(it), a.append(33), a)
it = struct.iter_unpack("b", a)
del it
a.append(34)
b = bytes(8)
before = sys.getrefcount(b)
it = struct.iter_unpack("i", b)
print(sys.getrefcount(b) - before, sys.getsizeof(it))
for x in it:
    pass
print(sys.getrefcount(b) - before)
