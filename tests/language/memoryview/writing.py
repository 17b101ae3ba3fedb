# writing through a memoryview into a bytearray
def tried(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


def put(m, key, value):
    m[key] = value


def remove(m, key):
    del m[key]


a = bytearray(b"0123456789")
m = memoryview(a)
m[0] = 65
m[-1] = 66
print(a, m.readonly)
m[2:5] = b"xyz"
print(a)
m[::2] = b"-----"
print(a)
m[::-1] = bytes(range(48, 58))
print(a)
m[1:5] = m[0:4]
print(a)
m[0:4] = m[2:6]
print(a)
m[3:3] = b""
m[5:2] = b""
print(a)
m[True] = 90
print(a)
for key, value in [(0, 256), (0, -1), (0, "a"), (0, b"a"), (0, None), (0, 1.5), (10, 1), (-11, 1), (slice(0, 2), b"abc"), (slice(0, 2), 5),
                   (slice(0, 2), [1, 2]), ("a", 1), ((1,), 300), (slice(0, 4, 0), b"")]:
    print(key, value, tried(put, m, key, value))
m[(1,)] = 33
print(a)
print(tried(remove, m, 0), tried(remove, m, slice(1, 2)))
r = memoryview(b"abc")
print(tried(put, r, 0, 1), tried(put, r, slice(0, 1), b"a"), tried(remove, r, 0))
ro = m.toreadonly()
print(ro.readonly, ro.tobytes() == a, tried(put, ro, 0, 1), m.readonly, memoryview(ro).readonly)


class Index:
    def __index__(self):
        print("index", end=" ")
        return 2


m[Index()] = Index()
print(a, m[Index()], m[Index():Index()].tobytes(), m[(Index(),)])


class Bad:
    def __index__(self):
        raise KeyError("no")


print(tried(put, m, 0, Bad()), tried(put, m, Bad(), 0), tried(lambda: m[Bad()]))


class Release:
    def __index__(self):
        m.release()
        return 1


print(tried(put, m, 0, Release()))
a.append(1)
print(a)
