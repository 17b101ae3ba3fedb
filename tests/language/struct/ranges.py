# what does not fit, to the letter
import struct


def tried(f, *args):
    try:
        return f(*args).hex()
    except Exception as e:
        return f"{type(e).__module__}.{type(e).__name__}: {e}"


for mode in "@<>":
    for c in "bBhHiIlLqQ":
        bits = struct.calcsize(mode + c) * 8
        signed = c.islower()
        high = (1 << bits - signed) - 1
        low = -high - 1 if signed else 0
        print(mode + c, tried(struct.pack, mode + c, high), tried(struct.pack, mode + c, low))
        for v in (high + 1, low - 1, 2 ** 62, -2 ** 62, 2 ** 63, 2 ** 64, -2 ** 64, 10 ** 30, True):
            print("   ", v, tried(struct.pack, mode + c, v))
for c in ["n", "N", "P"]:
    for v in (2 ** 63 - 1, 2 ** 63, 2 ** 64 - 1, 2 ** 64, -1, -2 ** 63, -2 ** 63 - 1):
        print(c, v, tried(struct.pack, c, v))
for c in "bBhHiIlLqQnNP":
    print(c, tried(struct.pack, c, "1"), tried(struct.pack, c, 1.0), tried(struct.pack, c, None), tried(struct.pack, c, b"1"))
for c, v in [("c", "a"), ("c", b"ab"), ("c", b""), ("c", 5), ("c", bytearray(b"a")), ("s", "a"), ("s", 5), ("p", "a"), ("p", None), ("3s", memoryview(b"abc"))]:
    print(c, repr(v)[:12], tried(struct.pack, c, v))
