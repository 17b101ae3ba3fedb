# the functions: counts, buffers, offsets
import struct


def tried(f, *args, **kw):
    try:
        return f(*args, **kw)
    except Exception as e:
        return f"{type(e).__module__}.{type(e).__name__}: {e}"


print(tried(struct.pack), tried(struct.pack, "i"), tried(struct.pack, "i", 1, 2), tried(struct.pack, "2x", 1), tried(struct.pack, 5, 1))
print(tried(struct.unpack), tried(struct.unpack, "i"), tried(struct.unpack, "i", b"abc"), tried(struct.unpack, "i", b"abcde"), tried(struct.unpack, "i", "abcd"), tried(struct.unpack, "i", 5))
print(struct.unpack("i", bytearray(4)), struct.unpack("h", memoryview(b"abcd")[1:3]), tried(struct.unpack, "h", memoryview(b"abcd")[::2]))
b = b"abcdef"
print(struct.unpack_from("h", b), struct.unpack_from("h", b, 2), struct.unpack_from("h", b, -2), struct.unpack_from("h", buffer=b, offset=4), struct.unpack_from("<h", b, offset=True))
for o in (5, 6, -1, -7, 2 ** 70, "x", None, 1.0):
    print(o, tried(struct.unpack_from, "h", b, o))
print(tried(struct.unpack_from, "h"), tried(struct.unpack_from), tried(struct.unpack_from, "h", b, 0, 0), tried(struct.unpack_from, "h", b, off=1), tried(struct.unpack_from, "", b, 6), tried(struct.unpack_from, "", b, 7))
a = bytearray(b"........")
print(struct.pack_into("h", a, 1, 0x4142), a, struct.pack_into("2s2xs", a, -5, b"xy", b"z"), a)
for args in [("h", a, 7, 1), ("h", a, -1, 1), ("h", a, -9, 1), ("h", a, 2 ** 70, 1), ("h", a, "x", 1), ("h", b"ro", 0, 1), ("h", 5, 0, 1), ("h", None, 0, 1), ("h", a), ("h",), (), ("h", a, 0),
             ("h", a, 0, 1, 2), ("h", a, 0, "x"), ("2h", a, 0, 9, 10 ** 9)]:
    print(args[:1] + args[2:], tried(struct.pack_into, *args), a)
m = memoryview(a)
struct.pack_into("<i", m, 4, -2)
print(a, tried(struct.pack_into, "h", m[::2], 0, 1), tried(struct.pack_into, "h", m.toreadonly(), 0, 1))


class Index:
    def __index__(self):
        a_len = len(a)
        try:
            a.append(1)
        except BufferError as e:
            print(e, a_len)
        return 7


m.release()
print(struct.pack("3h", 1, Index(), 2))
a = bytearray(8)
struct.pack_into("3h", a, Index(), 1, Index(), 3) if len(a) > 20 else struct.pack_into("3h", a, 0, 1, Index(), 3)
print(a)
a.append(9)
print(a, struct.unpack_from("b", a, Index() - 7 if False else 2))


class Raises:
    def __index__(self):
        raise LookupError("stop")


print(tried(struct.pack_into, "hh", a, 0, 5, Raises()), a)
a.append(8)
print(len(a), tried(struct.pack, "?", Raises()), struct.error.__mro__, struct.error("x").args)
