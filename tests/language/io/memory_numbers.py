# sizes and places: None, ints, __index__, and what is none of these
import io
class N:
    def __init__(self, n): self.n = n
    def __index__(self): return self.n
class Bad:
    def __index__(self): raise KeyError("bad")
def tried(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return f"{type(e).__name__}: {e}"
for make, data in (io.BytesIO, b"one\ntwo\nthree\n"), (io.StringIO, "one\ntwo\nthree\n"):
    for name in "read", "readline", "readlines", "truncate":
        for arg in None, 2, N(3), N(-1), True, 1.5, "x", Bad(), 2 ** 70, -2 ** 70, -5:
            f = make(data)
            print(name, tried(getattr(f, name), arg), f.tell())
    for args in (3,), (N(4),), (-1,), (0, 2), (1, 1), (-3, 2), (5, 7), (1.5,), (0, "x"), (2 ** 62,), (2 ** 70,), (0, -1), (N(0), N(2)):
        f = make(data)
        f.read(1)
        print("seek", args if not isinstance(args[0], N) else "N", tried(f.seek, *args), f.tell(), tried(f.read, 3))
    f = make(data)
    f.seek(20)
    print(tried(f.read), tried(f.readline), f.write(data[:2]), f.getvalue())
