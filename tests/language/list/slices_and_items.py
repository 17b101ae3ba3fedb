"""Items and slices: reading, storing, deleting, with their errors; what is dropped, and when."""


def attempt(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)


l = list(range(10))
for s in (slice(None), slice(2, 5), slice(-3, None), slice(None, None, -1), slice(8, 2, -2), slice(5, 2), slice(100), slice(-100, 100, 3), slice(None, None, 10**30), slice(-10**30, 10**30)):
    print(s, l[s])


def put(s, v, base=10):
    l = list(range(base))
    try:
        l[s] = v
    except Exception as e:
        print(s, v if not hasattr(v, "__next__") else "it", type(e).__name__, e, end=" ")
    print(l)


put(slice(2, 5), [])
put(slice(2, 5), "abcdef")
put(slice(5, 2), [1, 2])
put(slice(0, 0), (i for i in "xy"))
put(slice(None, None, 2), [0] * 5)
put(slice(None, None, -3), [0] * 4)
put(slice(None, None, 2), [0] * 4)
put(slice(None, None, 2), 5)
put(slice(2, 4), 5)
put(slice(1, 2, 0), [1])
put(slice(9, 1, 2), [])
put(slice(9, 1, 2), [1])
put(slice("a"), [1])
put(3, "x")
put(-1, "x")
put(10, "x")
put(-11, "x")
put("a", 1)
put(1.0, 1)


def cut(s):
    l = list(range(10))
    try:
        del l[s]
    except Exception as e:
        print(s, type(e).__name__, e, end=" ")
    print(l)


for s in (slice(2, 5), slice(None, None, 2), slice(None, None, -2), slice(1, None, 3), slice(8, 1, -3), slice(5, 2), slice(5, 2, 2), slice(None), 0, -1, 10, "a", slice(2, 100, 4)):
    cut(s)

l = [1, 2, 3]
l[:] = l
l[1:1] = l
print(l)
l[::-1] = l
print(l)


class D:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        print("-", self.n, [d if type(d) is int else d.n for d in l], end=" ")


for how in ("l[1:4] = [0]", "del l[1:4]", "del l[::2]", "l[::2] = [0, 0, 0]", "l.clear()", "l[:] = []", "del l[2]", "l[2] = 5", "l.pop()", "l.pop(0)", "l *= 0", "l[0:6] = range(9)"):
    l = [D(i) for i in range(6)]
    print(how)
    exec(how)
    print("now", len(l))
    t, l = l, []
    del t
    print()


class I:
    def __init__(self, i):
        self.i = i

    def __index__(self):
        return self.i


l = list("abcdef")
print(l[I(1)], l[I(-2)], l[I(1):I(4)], l[I(0)::I(2)])
l[I(0)] = "A"
l[I(1):I(3)] = "xyz"
del l[I(2)]
print(l)
attempt(lambda: l[I("x")])
attempt(lambda: l[I(10**30)])
attempt(lambda: l[I(6)])


class Shrink:
    def __iter__(self):
        del l[2:]
        return iter([7, 8])


l = list(range(10))
l[4:8] = Shrink()
print(l)
l = list(range(10))
l[5:] = Shrink()
print(l)
