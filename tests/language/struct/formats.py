# every letter in every mode: sizes, alignment, both directions
import struct


def tried(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


for mode in ["", "@", "=", "<", ">", "!"]:
    print(repr(mode), [(c, tried(struct.calcsize, mode + c)) for c in "xcbB?hHiIlLqQefdsp"])
    print([(c, tried(struct.calcsize, mode + "b" + c)) for c in "nNPhilqd"])
for f in ["0i", "b0i", "b0q", "3x", "10s", "2h3b", "bhilq", "<bhilq", "qb", "i i  h", " \t\ni", "4xi", "0s", "b0s1i", "=i i", "3?d"]:
    print(repr(f), struct.calcsize(f))
for bad in ["z", "1", "i1", "i z", "<n", "<P", "i<", " <i", "99999999999999999999i", "9223372036854775807i", "i\0", "é", "-1i"]:
    print(repr(bad), tried(struct.calcsize, bad))
print(tried(struct.calcsize, 5), tried(struct.calcsize, None), tried(struct.calcsize), tried(struct.calcsize, b"<hh"), tried(struct.calcsize, bytearray(b"i")))
print(struct.calcsize("9223372036854775807x"), struct.calcsize("9223372036854775807s"))
for f, values in [("bB", (-1, 255)), ("hH", (-2, 65535)), ("iI", (-3, 2 ** 32 - 1)), ("lL", (-4, 2 ** 31)), ("qQ", (-5, 2 ** 64 - 1))]:
    for mode in "<>@":
        packed = struct.pack(mode + f, *values)
        print(mode + f, packed, struct.unpack(mode + f, packed) == values)
print(struct.pack("nNP", -1, 2, 3), struct.pack("P", -1), struct.unpack("P", b"\xff" * 8))
print(struct.pack("c2c", b"a", b"b", b"c"), struct.pack("3s", b"abcdef"), struct.pack("5s", b"ab"), struct.pack("s", bytearray(b"xy")), struct.pack("0s", b"q"))
print(struct.pack("4p", b"abcdef"), struct.pack("4p", b"a"), struct.pack("p", b"abc"), struct.pack("1p", b""), len(struct.pack("300p", b"q" * 299)))
print(struct.unpack("3s", b"abc"), struct.unpack("4p", b"\x02abc"), struct.unpack("3p", b"\xffab"), struct.unpack("p", b"\5"), struct.unpack("2c", b"ab"))
print(struct.pack("????", 1, 0, "", [0]), struct.unpack("3?", b"\0\1\7"), struct.pack("bi0q", 1, 2), struct.pack("ixx", 5), struct.pack("xxh", 1))
print(struct.unpack("<2h2xb", struct.pack("<2h2xb", 1, -1, 9)), struct.unpack("", b""), struct.pack(""))
