# equality goes by shape and items, hash by bytes
def tried(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


a = memoryview(b"abc")
print(a == b"abc", b"abc" == a, a == bytearray(b"abc"), bytearray(b"abc") == a, a == memoryview(bytearray(b"abc")), a != b"abd", a == b"abcd")
print(a == "abc", a == 5, a == None, a != "abc", a == [97, 98, 99], a.__eq__(5), a.__lt__(a))
print(tried(lambda: a < a), tried(lambda: a >= b"abc"))
print(a[::-1] == b"cba", a[::2] == b"ac", a[5:] == b"", a[0:0] == a[1:1])
i = memoryview(bytearray(b"\1\0\0\0\2\0\0\0")).cast("i")
print(i == memoryview(bytearray(b"\1\2")), i == memoryview(bytearray(b"\1\0\2\0")).cast("h"), i == b"\1\0\0\0\2\0\0\0")
f = memoryview(bytearray(16)).cast("d")
f[0], f[1] = 1.0, 2.0
print(f == i, i == f, f == f)
f[0] = float("nan")
print(f == f, f != f)
f[0] = 0.0
g = memoryview(bytearray(16)).cast("d")
g[0], g[1] = -0.0, 2.0
print(f == g, f.tobytes() == g.tobytes())
q = memoryview(bytearray(b"\0\5\1"))
print(q.cast("?") == memoryview(bytearray(b"\0\1\1")).cast("?"), q.cast("?") == memoryview(bytearray(b"\0\1\1")), q.cast("c") == q)
n = memoryview(bytes(range(6))).cast("B", [2, 3])
print(n == memoryview(bytes(range(6))).cast("B", [2, 3]), n == memoryview(bytes(range(6))).cast("B", [3, 2]), n == bytes(range(6)))
print(n[::-1] == memoryview(bytes([3, 4, 5, 0, 1, 2])).cast("B", [2, 3]), n == memoryview(bytes(range(6))).cast("b", [2, 3]))
print(hash(a) == hash(b"abc"), hash(a[::-1]) == hash(b"cba"), hash(n) == hash(bytes(range(6))), hash(memoryview(b"")) == hash(b""))
print(hash(a.cast("b")) == hash(b"abc"), hash(a.cast("c")) == hash(b"abc"), {b"abc": 1}[a], {a: 2}[b"abc"])
print(tried(hash, memoryview(bytearray(b"x"))), tried(hash, memoryview(b"abcd").cast("i")), tried(hash, memoryview(bytearray(b"x")).toreadonly()))
m = memoryview(b"xyz")
h = hash(m)
m.release()
print(hash(m) == h, tried(hash, memoryview(bytearray(b"x")).toreadonly()))
