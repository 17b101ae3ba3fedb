# e, f and d: rounding, limits, special values
import struct


def tried(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


for x in [0.0, -0.0, 1.0, -1.5, 0.1, 65504.0, 65519.9, 2.0 ** -24, 2.0 ** -25, 2.0 ** -25 * 1.5, 6.1e-5, 5.9e-8, 1 / 3, 1023.5, 2049.0, 2051.0]:
    for mode in "<>":
        print(x, mode, *(struct.pack(mode + c, x).hex() for c in "efd"), struct.unpack(mode + "e", struct.pack(mode + "e", x))[0])
inf, nan = float("inf"), float("nan")
print([struct.pack("<" + c, v).hex() for c in "efd" for v in (inf, -inf)])
print([struct.unpack(c, struct.pack(c, nan))[0] != struct.unpack(c, struct.pack(c, nan))[0] for c in "efd"])
for c in ["e", "<e", ">e", "f", "<f", ">f", "d", ">d"]:
    print(c, tried(struct.pack, c, 1e300), tried(struct.pack, c, 65520.0), tried(struct.pack, c, 10 ** 400), tried(struct.pack, c, 10 ** 30), tried(struct.pack, c, "x"), tried(struct.pack, c, None))
print(struct.unpack("<f", bytes.fromhex("00008040")), struct.unpack(">d", bytes.fromhex("400921fb54442d18")), struct.unpack("<e", b"\x01\x00"))
print(struct.unpack("<e", b"\xff\x7b"), struct.unpack("<e", b"\x00\x7c"), struct.unpack("<f", b"\x01\0\0\0"), struct.unpack("<d", b"\x01" + bytes(7)))


class Float:
    def __float__(self):
        return 2.5


class Index:
    def __index__(self):
        return 3


class Bad:
    def __float__(self):
        raise KeyError("no")


print(struct.pack("<3f", Float(), Index(), True), struct.pack("<2d", Float(), Index()), tried(struct.pack, "f", Bad()))
