# Struct objects: attributes, sizes, subclasses, init again; and the cache behind the functions
import struct
import sys
import weakref


def tried(f, *args, **kw):
    try:
        return f(*args, **kw)
    except Exception as e:
        return f"{type(e).__module__}.{type(e).__name__}: {e}"


s = struct.Struct("<ih3s")
print(s.format, s.size, type(s.format), s.pack(1, 2, b"abc"), s.unpack(s.pack(3, 4, b"xyz")), repr(s)[:24])
for f in ["i", "iid", "3i", "2x", "", "4s4s", "x2ix"]:
    print(repr(f), sys.getsizeof(struct.Struct(f)), struct.Struct(f).size)
print(tried(struct.Struct), tried(struct.Struct, 5), tried(struct.Struct, "z"), tried(struct.Struct, "i", "h"), struct.Struct(b"h").format, struct.Struct(format="q").size)
print(tried(setattr, s, "size", 1), tried(setattr, s, "format", 1), tried(setattr, s, "x", 1), tried(delattr, s, "size"))
print(tried(s.pack, 1), tried(s.unpack, b""), tried(s.unpack_from, b"abc"), tried(s.pack_into), tried(s.pack_into, bytearray(9)), tried(s.iter_unpack, b"ab"), tried(s.unpack))
a = bytearray(12)
s.pack_into(a, 2, 258, -1, b"q")
print(a, s.unpack_from(a, 2), s.unpack_from(buffer=a, offset=0))
s.__init__(">H")
print(s.format, s.size, s.pack(258), tried(s.__init__, "?!"), s.size)


class Point(struct.Struct):
    def __init__(self, n):
        super().__init__(f"{n}d")
        self.n = n


p = Point(2)
print(p.pack(1.0, 2.0), p.n, p.__dict__, isinstance(p, struct.Struct))
ref = weakref.ref(p)
del p
print(ref())
print(struct._clearcache(), struct.pack("<h", 7), struct.unpack("<h", b"\7\0"), struct._clearcache())
for i in range(130):
    struct.calcsize("%dx" % i)
key = "".join(["<", "qq"])
before = sys.getrefcount(key)
struct.calcsize(key)
print(sys.getrefcount(key) - before)
struct._clearcache()
print(sys.getrefcount(key) - before)
print(sorted(x for x in dir(struct) if not x.startswith("__")), struct.__all__)
