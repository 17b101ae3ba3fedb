# what a memoryview shows of bytes and bytearray
import sys


def tried(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


b = b"hello world"
m = memoryview(b)
print(len(m), m[0], m[-1], m.readonly, m.format, m.itemsize, m.nbytes, m.ndim, m.shape, m.strides, m.suboffsets)
print(m.obj is b, m.c_contiguous, m.f_contiguous, m.contiguous)
print(m.tobytes(), m.tolist(), m.hex(), m.hex(":"), m.hex("-", 4), m.hex(b"_", -4))
print(m[2:5].tobytes(), m[::-1].tobytes(), m[::3].tolist(), m[10:2].tolist(), m[-4:].tobytes())
print(m[::2].strides, m[::-1].strides, m[::2].contiguous, m[3:9].contiguous, m[3:4].obj is b)
print(bytes(m), bytearray(m[::2]), list(m), bytes(m[::-1]))
print(ord("w") in m, 300 in m, m.tolist().index(111))
print(tried(lambda: m[11]), tried(lambda: m[-12]), tried(lambda: m["a"]), tried(lambda: m[1.5]), tried(lambda: m[1, 2]))
print(tried(lambda: m[()]), tried(lambda: m[1:2, 1:2]), tried(lambda: m[...]))
print(tried(memoryview), tried(memoryview, "text"), tried(memoryview, 5), tried(lambda: memoryview(object=b"x").tobytes()))
print(tried(memoryview, b"", b""), tried(lambda: memoryview(obj=b"")))
print(sys.getsizeof(m), sys.getsizeof(m[1:3]), sys.getsizeof(iter(m)), type(iter(m)).__name__)
print(isinstance(m, memoryview), memoryview.__name__, type(m).__mro__)
print(tried(lambda: type("S", (memoryview,), {})))
print([x for x in dir(m) if not x.startswith("__")])
print(m[2:][2:][2:].tobytes(), m[2:][::-2][1:].tobytes())
print(tried(lambda: m + m), tried(lambda: m * 2), tried(lambda: -m), tried(lambda: m < m))
match m:
    case [104, *rest]:
        print("a sequence", rest[:3])
