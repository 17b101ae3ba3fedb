"""What objects refer to ends in order, and each end may run code that sees the rest of it go."""
class D:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print("end of", self.name)
import gc
import types
n = types.SimpleNamespace(u=D("u"), v=D("v"))
del n
mod = types.ModuleType("m", D("module doc"))
mod.w = D("w")
del mod
u = list[D] | None
del u
ga = list[D("alias"),]
del ga
sup = super(D, D("super"))
del sup
me = D("method").__init__
del me
import re
x = enumerate([D("en")])
next(x)
del x
x = map(lambda a, b: a, [D("m1")], [D("m2")])
next(x)
del x
x = reversed([D("r1"), D("r2")])
next(x)
del x
import operator
x = operator.methodcaller("append", D("mc1"), k=D("mc2"))
del x
x = operator.itemgetter(D("ig1"), D("ig2"))
del x
x = memoryview(bytearray(b"abc"))
del x
async def co():
    v = D("in coroutine")
    await thing
try:
    x = co()
    x.close()
finally:
    del x
import contextvars, io
f = io.StringIO()
f.extra = D("stream")
del f
f = io.BytesIO(b"xyz")
f.extra = D("bytes stream")
del f
try:
    def inner(v):
        w = D("frame local")
        raise KeyError(v)
    inner(D("in frame"))
except KeyError as e:
    k = e
del k
lst = [D("sorted b"), D("sorted a")]
lst.sort(key=lambda d: d.name)
del lst[:]
dq = __import__("collections").deque([D("q1"), D("q2"), D("q3")], maxlen=3)
dq.append(D("q4"))
del dq
st = {D("s1")}
st.clear()
fz = frozenset([D("fz")])
del fz
dd = __import__("collections").defaultdict(list, {"k": D("dd")})
dd.default_factory = None
del dd
print("done")
