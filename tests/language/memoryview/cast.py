# cast: other formats, and views of several dimensions
def tried(f, *args, **kw):
    try:
        return f(*args, **kw)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


a = bytearray(range(16))
m = memoryview(a)
for f in "bBchHiIlLqQnNPfd?":
    v = m.cast(f)
    print(f, v.itemsize, len(v), v.shape, v.strides, v.format, v.tolist()[:2])
print(m.cast("@i").format, m.cast("@i")[1])
for f in ["x", "", "ii", "<i", "=B", "e", "@", "@@b", "s", "w", "é"]:
    print(repr(f), tried(m.cast, f))
print(tried(m.cast), tried(m.cast, 5), tried(m.cast, "B", 5), tried(m.cast, "B", None), tried(m.cast, "i", [3]), tried(m.cast, "B", [0]))
print(tried(m.cast, "B", [-1]), tried(m.cast, "B", ["a"]), tried(m.cast, "B", [2 ** 70]), tried(m.cast, "B", [2 ** 62, 4]))
print(tried(m.cast("i").cast, "h"), tried(m[:3].cast, "h"), tried(m[::2].cast, "b"), tried(m.cast, "B", [1] * 65))
n = m.cast("B", [4, 4])
print(n.shape, n.strides, n.ndim, len(n), n.nbytes, n.tolist(), n[1, 2], n[-1, -1])
print(n[1:3].tolist(), n[::-2].tolist(), n[1:3].shape, n[::2].contiguous, n[0:0].tolist())
print(tried(lambda: n[0]), tried(lambda: n[0, 1, 2]), tried(lambda: n[(1,)]), tried(lambda: n[0, 4]), tried(lambda: n[4, 0]))
print(tried(lambda: n[0:1, 0:1]), tried(lambda: n[0, 0:1]), tried(iter, n), tried(list, n), tried(lambda: 3 in n))
n[1, 1] = 200
print(a, tried(n.__setitem__, 0, 1), tried(n.__setitem__, slice(0, 1), b"abcd"), tried(n.__setitem__, (0, 0), 256))
c = m.cast("B", shape=(2, 2, 4))
print(c.tolist(), c.strides, c[1, 0, 3], c.tobytes() == a, c[::-1].tobytes())
print(c.cast("B").tolist() == m.tolist(), tried(c.cast, "B", [4, 4]), tried(c[::-1].cast, "B"))
h = m.cast("h", [2, 4])
print(h.tolist(), h.strides, h[1, 3], tried(h.cast, "i"), h.cast("B").tolist() == m.tolist())
z = m[:1].cast("B", [])
print(z.ndim, z.shape, z.strides, len(z), z.tolist(), z[()], z[...] is z, tried(lambda: z[0]), tried(iter, z), z.nbytes)
z[()] = 99
z[...] = 98
print(a[0], tried(z.__setitem__, 0, 1), z == memoryview(b"b").cast("B", []), tried(lambda: z[:]))
print(n.tobytes("F"), n.tobytes("C"), n.tobytes("A"), n.tobytes(None), tried(n.tobytes, "X"), tried(n.tobytes, 1))
print(m[::2].tobytes("F"), n[::2].tobytes("F"), n[::2].tobytes(order="A"))
e = memoryview(b"").cast("i")
print(e.tolist(), e.shape, tried(e.cast, "B", [1]), tried(memoryview(b"").cast, "B", [0]))
print(n.hex(), n[::2].hex("|", 4))
print(n.c_contiguous, n.f_contiguous, n[::2].c_contiguous, m.cast("B", [1, 16]).f_contiguous, m.cast("B", [16, 1]).f_contiguous)
