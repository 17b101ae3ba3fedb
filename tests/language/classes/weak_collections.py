# weakref: dictionaries, sets, methods, finalizers
import weakref
import gc


class K:
    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return f"K{self.n}"

    def meth(self):
        return self.n


a, b = K(1), K(2)
d = weakref.WeakKeyDictionary({a: "a"})
d[b] = "b"
print(len(d), d[a], sorted(d.values()), a in d, 5 in d, d.get(K(9), "none"), [repr(k) for k in d])
del b
print(len(d), list(d.items()))
v = weakref.WeakValueDictionary(x=a)
v["y"] = c = K(3)
print(len(v), v["x"], sorted(v), "y" in v, v.pop("zz", 5))
del c
print(len(v), list(v.items()), v.setdefault("x", None), len(v | {"n": a}))
try:
    v["y"]
except KeyError as e:
    print("KeyError", e)
s = weakref.WeakSet([a])
t = K(4)
s.add(t)
print(len(s), t in s, s >= weakref.WeakSet([a]), len(s | {K(5)}), len(s - [a]))
del t
print(len(s), list(s))
s.discard(a)
s.discard(a)
try:
    s.remove(a)
except KeyError:
    print("KeyError")
w = weakref.WeakMethod(a.meth)
print(w()(), w() == a.meth, w == weakref.WeakMethod(a.meth))
try:
    weakref.WeakMethod(len)
except TypeError as e:
    print(e)
log = []
f = weakref.finalize(a, log.append, "gone")
g = weakref.finalize(a, log.append, "detached")
print(f.alive, f.peek()[2], g.detach()[2], g.alive, f.atexit)
for k in d:
    d2 = dict(d)
del a, k, d2
print(log, f.alive, w(), len(d), f(), f.peek())
e = K(6)
h = weakref.finalize(e, print, "at exit", 1)
i = weakref.finalize(e, print, "not at exit")
i.atexit = False
x = [K(7), K(8)]
d3 = weakref.WeakValueDictionary(enumerate(x))
for key, val in d3.items():
    x.clear()
    print(key, val)
    del val
    break
print(len(d3), weakref.getweakrefcount(e), weakref.ref(e) is weakref.ref(e))
print("end")
