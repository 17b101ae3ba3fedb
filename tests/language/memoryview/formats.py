# items of every native format, in and out
def tried(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


def put(m, value):
    m[0] = value
    return m[0]


for f, bits, signed in [("b", 8, 1), ("B", 8, 0), ("h", 16, 1), ("H", 16, 0), ("i", 32, 1), ("I", 32, 0), ("l", 64, 1), ("L", 64, 0),
                        ("q", 64, 1), ("Q", 64, 0), ("n", 64, 1), ("N", 64, 0), ("P", 64, 0)]:
    m = memoryview(bytearray(8)).cast(f)
    high = (1 << bits - signed) - 1
    low = -high - 1 if signed else 0
    print(f, put(m, high), put(m, low), tried(put, m, high + 1), tried(put, m, low - 1), tried(put, m, 1.0), tried(put, m, "1"))
    print(f, m[0], put(m, True), tried(put, m, None), tried(put, m, 10 ** 30))
for f in "fd":
    m = memoryview(bytearray(8)).cast(f)
    print(f, put(m, 1.5), put(m, 3), put(m, True), put(m, float("inf")), put(m, float("nan")), put(m, -0.0), put(m, 0.1))
    print(f, tried(put, m, "1"), tried(put, m, None), tried(put, m, 10 ** 400), tried(put, m, 1j), put(m, 1e300))
m = memoryview(bytearray(1)).cast("?")
print(put(m, 5), put(m, 0), put(m, ""), put(m, [1]), put(m, None), m.tolist())
m = memoryview(bytearray(1)).cast("c")
print(put(m, b"x"), tried(put, m, b""), tried(put, m, b"xy"), tried(put, m, 5), tried(put, m, "x"), tried(put, m, bytearray(b"x")), m.tolist())


class Float:
    def __float__(self):
        return 2.5


class Index:
    def __index__(self):
        return 7


class Bool:
    def __bool__(self):
        raise ZeroDivisionError("bool")


print(put(memoryview(bytearray(8)).cast("d"), Float()), put(memoryview(bytearray(8)).cast("d"), Index()))
print(put(memoryview(bytearray(8)).cast("q"), Index()), tried(put, memoryview(bytearray(8)).cast("q"), Float()))
print(tried(put, memoryview(bytearray(8)).cast("?"), Bool()))
b = bytearray(b"\x01\x02\x03\x04\x05\x06\x07\x88")
print(memoryview(b).cast("i").tolist(), memoryview(b).cast("H").tolist(), memoryview(b).cast("q")[0], memoryview(b).cast("Q")[0])
m = memoryview(b).cast("h")
m[1:3] = memoryview(b).cast("h")[0:2]
print(m.tolist(), tried(m.__setitem__, slice(0, 1), b"ab"), tried(m.__setitem__, slice(0, 1), memoryview(b"ab").cast("H")))
m[::2] = m[1::2]
print(m.tolist(), m[::-1].tolist(), m[::-1].tobytes())
