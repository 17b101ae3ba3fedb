# copy and deepcopy
import copy


class P:
    def __init__(self, x):
        self.x = x

    def __repr__(self):
        return f"P({self.x!r})"


class S:
    __slots__ = ("a", "b")


class Own:
    def __copy__(self):
        return "copied"

    def __deepcopy__(self, memo):
        return "deep"


class L(list):
    pass


class R:
    def __init__(self, *a):
        self.a = a

    def __reduce__(self):
        return (R, (1, 2), {"extra": 3})


p = P([1, 2])
q, r = copy.copy(p), copy.deepcopy(p)
print(q, q.x is p.x, r, r.x is p.x)
for x in (1, "a", None, (1, 2), frozenset([1]), len, int, p.__init__, range(3), 1.5, ...):
    print(copy.copy(x) is x, end=" ")
print()
t = ([1], 2)
print(copy.deepcopy(t) is t, copy.deepcopy((1, 2)) == (1, 2), copy.copy([1]) == [1], copy.deepcopy({"a": [1]}), copy.copy({1, 2}))
a = [1]
a.append(a)
b = copy.deepcopy(a)
print(b[1] is b, b is a, len(b))
shared = [0]
c = copy.deepcopy([shared, shared])
print(c[0] is c[1])
s = S()
s.a = [1]
u = copy.deepcopy(s)
print(u.a, u.a is s.a, hasattr(u, "b"))
print(copy.copy(Own()), copy.deepcopy([Own()]))
l = L([1, [2]])
l.attr = "x"
m = copy.deepcopy(l)
print(type(m).__name__, m, m.attr, m[1] is l[1], copy.copy(l)[1] is l[1])
n = copy.copy(R())
print(n.a, n.extra)
memo = {}
copy.deepcopy([p], memo)
print(len(memo) > 0, copy.Error, issubclass(copy.Error, Exception))


def gen():
    yield


for bad in (gen(),):
    try:
        copy.copy(bad)
    except TypeError as e:
        print(e)


class State:
    def __getstate__(self):
        return {"from": "getstate"}

    def __setstate__(self, state):
        self.state = state


print(copy.copy(State()).state, copy.deepcopy(State()).state)
e = ValueError("a", 1)
e.note = [1]
f = copy.deepcopy(e)
print(repr(f), f.note, f.note is e.note)
