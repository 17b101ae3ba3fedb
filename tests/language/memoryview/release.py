# a released view: every door is shut, but release() again is fine
import weakref


def tried(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


m = memoryview(b"abc")
m.release()
m.release()
print(repr(m)[:15])
for name in ["obj", "nbytes", "readonly", "itemsize", "format", "ndim", "shape", "strides", "suboffsets", "c_contiguous", "f_contiguous",
             "contiguous"]:
    print(name, tried(getattr, m, name))
print(tried(len, m), tried(lambda: m[0]), tried(lambda: m[0:1]), tried(m.tobytes), tried(m.tolist), tried(m.cast, "B"), tried(m.hex))
print(tried(m.toreadonly), tried(bytes, m), tried(memoryview, m), tried(hash, m), tried(m.__enter__))
print(tried(b"".join, [m]), tried(b"abc".find, m), tried(bytearray, m), tried(b"a".__contains__, m), tried(m.__setitem__, 0, 1))
print(m == m, m == b"abc", m != m, m != b"abc", m == memoryview(b"abc"), memoryview(b"abc") == m)
with memoryview(b"xyz") as v:
    print(v.tobytes())
print(tried(v.tobytes))


def enter_again():
    with v:
        pass


print(tried(enter_again))
v = memoryview(bytearray(b"12"))
part = v[1:]
v.release()
print(part.tobytes(), tried(v.tobytes))
it = iter(part)
part.release()
print(tried(next, it))
gone = []
w = memoryview(b"weak")
ref = weakref.ref(w, lambda r: gone.append("gone"))
print(ref() is w)
del w
print(ref(), gone)
a = bytearray(b"kept")
m = memoryview(a)
del a
print(m.obj, m.tobytes())
print(m.__exit__(None, None, None), m.__exit__())
