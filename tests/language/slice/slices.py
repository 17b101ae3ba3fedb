"""slice objects: repr, comparison, indices, attributes, the one that is kept."""


def attempt(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)


print(slice(1), slice(1, 2), slice(1, 2, 3), slice(None), slice("a", [], 1.5))
s = slice(1, 10, 2)
print(s.start, s.stop, s.step, s == slice(1, 10, 2), s != slice(1), slice(1) == 1, s.indices(5), s.indices(100))
for a in (None, 0, 2, -2, 100, -100):
    for b in (None, 0, 3, -1, 100, -100):
        for c in (None, 1, 2, -1, -3):
            print(slice(a, b, c).indices(7), end=" ")
print()
attempt(hash, s)
attempt(s.indices, -1)
attempt(s.indices, "a")
attempt(slice("a").indices, 3)
attempt(slice(1, 2, 0).indices, 3)
attempt(setattr, s, "start", 1)
attempt(slice)
attempt(slice, 1, 2, 3, 4)
attempt(lambda: slice(1) < 5)


class X:
    def __getitem__(self, k):
        return k


x = X()
print(x[1:2], x[::], x[1:2, 3], x[...], x[:, None])
i = id(x[1:2])
print(id(x[3:4]) == i)
print("abcdef"[::-2], b"abcdef"[1:-1], (1, 2, 3)[-2:], range(10)[2:8:3], [1, 2, 3][True:])


class I:
    def __index__(self):
        print("index", end=" ")
        return 2


print(slice(I(), I(), I()).indices(9), list(range(9))[I():], slice(I()) == slice(I()))
