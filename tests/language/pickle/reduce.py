# what object.__reduce_ex__, __reduce__ and __getstate__ give
import copyreg


def named(x):
    """functions and iterators by their names: no addresses"""
    if isinstance(x, (tuple, list)):
        return type(x)(map(named, x))
    return getattr(x, "__name__", type(x).__name__ + "…" if "0x" in repr(x) else x)


_print = print


def print(*args):
    _print(*map(named, args))


def tried(fn, *args):
    try:
        return fn(*args)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


class C:
    pass


class S:
    __slots__ = "a", "b"


class D(S):
    pass


class W:
    __slots__ = "x", "__weakref__", "__dict__"


class L(list):
    pass


class M(dict):
    pass


class I(int):
    pass


class N:
    def __getnewargs__(self):
        return 1, 2


class K:
    def __getnewargs_ex__(self):
        return (1,), {"k": 2}


class G:
    def __getstate__(self):
        return "state"


c = C()
print(c.__getstate__(), c.__reduce_ex__(2), c.__reduce_ex__(4) == c.__reduce_ex__(2), tried(c.__reduce__), c.__reduce_ex__(0))
c.x = 1
print(c.__getstate__(), c.__getstate__() is c.__dict__, c.__reduce_ex__(2), c.__reduce_ex__(1))
s = S()
print(s.__getstate__(), s.__reduce_ex__(2), tried(s.__reduce_ex__, 1), S.__slotnames__)
s.a = 5
print(s.__getstate__(), s.__reduce_ex__(3), "__slotnames__" in S.__dict__, "__slotnames__" in D.__dict__)
d = D()
d.a, d.free = 1, 2
print(d.__getstate__(), D.__slotnames__, D.__slotnames__ is S.__slotnames__)
w = W()
w.x = w.y = 1
print(w.__getstate__(), W.__slotnames__, copyreg._slotnames(C), C.__slotnames__)
l = L([1, 2])
r = l.__reduce_ex__(2)
print(r[:3], list(r[3]), r[4])
m = M(a=1)
m.z = 9
r = m.__reduce_ex__(2)
print(r[:4], list(r[4]))
print(I(5).__reduce_ex__(2), I(5).__reduce_ex__(1), N().__reduce_ex__(2), K().__reduce_ex__(2), G().__reduce_ex__(2), tried(G().__reduce_ex__, 0))
print((1).__getnewargs__(), "s".__getnewargs__(), (1,).__getnewargs__(), b"b".__getnewargs__(), (1.5).__getnewargs__(), (1j).__getnewargs__())
print(object().__reduce_ex__(2), object().__getstate__(), tried(object().__reduce_ex__, "x"), tried(object().__reduce_ex__), tried(object().__reduce__))
for x in [len, [].append, type, (i for i in ()), memoryview(b""), lambda: 0, iter({}), {}.keys(), {}.items(), property(), slice(1), range(2), super(C, c)]:
    for p in (1, 2):
        r = tried(x.__reduce_ex__, p)
        print(type(x).__name__, p, r if isinstance(r, str) else type(r).__name__)


class BadArgs:
    def __init__(self, v, ex):
        if ex:
            BadArgs.__getnewargs_ex__ = lambda self: v
        else:
            BadArgs.__getnewargs__ = lambda self: v


for v, ex in [(5, 0), ([1], 0), (5, 1), ((1,), 1), (([], {}), 1), (((), []), 1)]:
    for n in ("__getnewargs__", "__getnewargs_ex__"):
        if n in BadArgs.__dict__:
            delattr(BadArgs, n)
    print(v, tried(BadArgs(v, ex).__reduce_ex__, 2))


class Own:
    def __reduce__(self):
        return "own"


print(Own().__reduce_ex__(2), Own().__reduce_ex__(0), tried(super(Own, Own()).__reduce__))
print(bytearray(b"ab").__reduce_ex__(2), bytearray(b"ab").__reduce_ex__(3), bytearray().__reduce_ex__(3), bytearray(b"x").__reduce__(), {1}.__reduce__(), frozenset([1]).__reduce__())
print(copyreg.__newobj__(C).__class__, copyreg.__newobj_ex__(I, (7,), {}), copyreg._reconstructor(I, int, 5), copyreg._reconstructor(C, object, None).__class__)
