# copy and deepcopy through every door
import copy
import copyreg
import weakref


def tried(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


for x in [None, 1, 1.5, True, "s", b"b", 1j, (1, 2), frozenset([1]), range(3), slice(1), len, int, ..., NotImplemented, tried, property()]:
    print(type(x).__name__, copy.copy(x) is x, copy.deepcopy(x) is x if not isinstance(x, (frozenset, slice)) else copy.deepcopy(x) == x)
for x in [[1, [2]], {"a": [1]}, {1, 2}, bytearray(b"xy")]:
    c, d = copy.copy(x), copy.deepcopy(x)
    print(c, c is x, c == x, d, d is x, d == x)
inner = [1]
x = [inner, (inner, 2), {"k": inner}]
c, d = copy.copy(x), copy.deepcopy(x)
print(c[0] is inner, d[0] is inner, d[1][0] is d[0], d[2]["k"] is d[0], copy.deepcopy((1, (2, 3))) is not None)
t = (1, "a", (2,))
print(copy.deepcopy(t) is t, copy.deepcopy((1, [])) == (1, []))
loop = []
loop.append((loop,))
d = copy.deepcopy(loop)
print(d[0][0] is d, d)
d = {}
d["self"] = d
e = copy.deepcopy(d)
print(e["self"] is e)


class Plain:
    def __init__(self):
        self.items = [1]


class Slots:
    __slots__ = ("a", "b")


class Custom:
    def __copy__(self):
        return "copied"

    def __deepcopy__(self, memo):
        return "deep", type(memo).__name__


class State:
    def __getstate__(self):
        return [1, [2]]

    def __setstate__(self, state):
        self.state = state


class Reduced:
    def __reduce__(self):
        return Reduced, ()


class Global:
    def __reduce__(self):
        return "global"


class L(list):
    pass


class D(dict):
    pass


class T(tuple):
    pass


class NewArgs(int):
    def __new__(cls, value, tag):
        self = int.__new__(cls, value)
        self.tag = tag
        return self

    def __getnewargs__(self):
        return int(self), self.tag


p = Plain()
p.me = p
c, d = copy.copy(p), copy.deepcopy(p)
print(c.items is p.items, c.me is p, d.items is p.items, d.items, d.me is d)
s = Slots()
s.a = [1]
c, d = copy.copy(s), copy.deepcopy(s)
print(c.a is s.a, d.a is s.a, d.a, hasattr(d, "b"), Slots.__slotnames__)
print(copy.copy(Custom()), copy.deepcopy(Custom()))
s = State()
print(copy.copy(s).state, copy.deepcopy(s).state, type(copy.copy(Reduced())), copy.copy(g := Global()) is g, copy.deepcopy(g) is g)
l = L([1, [2]])
l.x = [3]
c, d = copy.copy(l), copy.deepcopy(l)
print(c, type(c), c[1] is l[1], c.x is l.x, d, d[1] is l[1], d.x, d.x is l.x)
m = D(a=[1])
m.x = 1
c, d = copy.copy(m), copy.deepcopy(m)
print(c, c.x, c["a"] is m["a"], d, d["a"] is m["a"], type(d))
t = T(([1],))
print(copy.copy(t)[0] is t[0], copy.deepcopy(t)[0] is t[0], type(copy.deepcopy(t)))
n = NewArgs(5, ["t"])
print(copy.copy(n).tag is n.tag, copy.deepcopy(n).tag, copy.deepcopy(n) == 5)
e = ValueError("a", [1])
print(repr(copy.copy(e)), copy.deepcopy(e).args, copy.deepcopy(e).args[1] is e.args[1])
m = p.__init__
print(copy.copy(m) == m, copy.deepcopy(m).__self__ is p, copy.deepcopy(m).__func__ is m.__func__)
r = weakref.ref(p)
print(copy.copy(r) is r, copy.deepcopy(r) is r)
print(tried(copy.copy, (i for i in ())), tried(copy.deepcopy, memoryview(b"")), tried(copy.deepcopy, {}.keys()), tried(copy.copy, iter([1, 2]).__next__) is not None)
copyreg.pickle(Plain, lambda x: (Plain, ()))
print(vars(copy.copy(p)))
del copyreg.dispatch_table[Plain]
memo = {}
x = [1]
d = copy.deepcopy(x, memo)
print(memo[id(x)] is d, memo[id(memo)] == [x], copy.deepcopy(x, memo) is d)
deep = []
for i in range(200):
    deep = [deep]
print(copy.deepcopy(deep) == deep)
print(copy.Error is copy.error, list(copy.copy(iter([1, 2, 3]))), copy.copy({}.__class__), copy.__all__)


class Setter:
    def __reduce__(self):
        return Setter, (), None, iter([1, 2]), iter([("k", [3])])

    def append(self, x):
        print("append", x)

    def __setitem__(self, k, v):
        print("set", k, v)


copy.copy(Setter())
copy.deepcopy(Setter())
