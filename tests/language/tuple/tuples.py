"""tuple: making, comparing, hashing, repr, methods."""
import sys
import gc


def attempt(f, *args, **kw):
    try:
        print(f(*args, **kw))
    except Exception as e:
        print(type(e).__name__, e)


t = (3, 1, 2, 1)
print(t[0], t[-1], t[1:3], t[::-1], t[5:], t[:] is t, tuple(t) is t, t[0:4] is t, t[9:] is tuple(), t * 1 is t, t + tuple() is t, tuple() + t is t)
print(t.index(1), t.index(1, 2), t.count(1), 2 in t, 9 in t, len(t), t * 2, 2 * (0,), (1,) * -1)
attempt(t.index, 9)
attempt(t.index, 1, 2, 3)
attempt(lambda: t[9])
attempt(lambda: t["a"])
attempt(lambda: t + [1])
attempt(lambda: t < [1])
attempt(lambda: t * "a")
attempt(lambda: tuple(1))
attempt(lambda: tuple(1, 2))
attempt(lambda: tuple(a=1))
print(hash(()), hash((1,)), hash((1, 2, 3)), hash(("a", 1.5, None is None, (2,))), hash((-1, -2)))
attempt(lambda: hash(([],)))
print((), (1,), (1, 2), ((), ((),)), ([],), ("a", b"b", None))
print((1, 2) < (1, 3), (1,) < (1, 0), (2,) > (1, 9), (1, 2) == (1.0, 2), (1,) != (1,), () == ())
print(tuple("abc"), tuple(range(5)), tuple(i * i for i in range(30)), tuple({1: 2, 3: 4}), tuple({5}), tuple([1, 2]))
print(sys.getsizeof(()), sys.getsizeof((1,)), sys.getsizeof(tuple(range(30))), sys.getsizeof(tuple(i for i in range(25))))
a = ([],)
a[0].append(a)
print(a)


class T(tuple):
    def __new__(cls, *args):
        return super().__new__(cls, args)


x = T(1, 2)
x.y = 3
print(x, x.y, type(x), x == (1, 2), type(x[:]), type(x + (3,)), hash(x) == hash((1, 2)), x * 1 == x, type(x * 1), tuple(x) == x, type(tuple(x)))
a = (1, "b")
print(gc.is_tracked(()), gc.is_tracked(tuple([1, 2])), gc.is_tracked(([],)))
b, c, d = tuple([1]), tuple([[]]), (tuple([2]), {})
gc.collect()
print(gc.is_tracked(b), gc.is_tracked(c), gc.is_tracked(d))
ids = []
for n in (1, 5, 19, 20, 21):
    x = tuple([0] * n)
    i = id(x)
    del x
    y = tuple([1] * n)
    ids.append((n, id(y) == i))
    del y
print(ids)


class D:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        print(self.n, end=" ")


t = tuple(D(i) for i in range(5))
del t
print()


class E:
    def __init__(self, v):
        self.v = v

    def __eq__(self, o):
        print("eq", self.v, o.v, sys.getrefcount(self), sys.getrefcount(o), end="; ")
        return self.v == o.v

    def __lt__(self, o):
        print("lt", self.v, o.v, sys.getrefcount(self), end="; ")
        return self.v < o.v

    def __repr__(self):
        return "E%d/%d" % (self.v, sys.getrefcount(self))


print((E(1), E(2)) == (E(1), E(2)), (E(1), E(2)) < (E(1), E(3)))
print([E(1), E(2)] == [E(1), E(2)])
print((E(1), E(2)), [E(3)], {1: E(4)}, [(E(5),)])
s = E(7)
print(s in (E(6), s), (E(7),).count(s), (E(1), E(7)).index(s), s in [E(6), s])
