# sys.getsizeof and reference counts of what async code makes.
class Wait:
    """Awaitable that yields its value to the driver and gives what the driver sends."""
    def __init__(self, value):
        self.value = value
    def __await__(self):
        return (yield self.value)


def run(coro, *sends):
    out, sends, value = [], list(sends), None
    while True:
        try:
            out.append(coro.send(value))
        except StopIteration as stop:
            return out, stop.value
        value = sends.pop(0) if sends else None


import sys


async def c(a, b):
    await Wait(a + b)


async def g(a):
    x = a
    yield x

co, ag = c(1, 2), g(1)
for x in co, ag, co.__await__(), ag.asend(1), ag.athrow(KeyError), ag.aclose(), anext(ag, 1):
    print(type(x).__name__, sys.getsizeof(x), type(x).__basicsize__, type(x).__itemsize__)
marker = object()
print(sys.getrefcount(marker))
s = ag.asend(marker)
print(sys.getrefcount(marker), sys.getrefcount(ag))
s.close()
del s
print(sys.getrefcount(marker), sys.getrefcount(ag))
t = ag.athrow(KeyError, marker)
print(sys.getrefcount(marker))
del t
n = anext(ag, marker)
print(sys.getrefcount(marker))
del n
w = co.__await__()
print(sys.getrefcount(co))
del w
print(sys.getrefcount(co))
print(co.send(None), sys.getrefcount(co))
co.close()


async def holds(x):
    print(sys.getrefcount(x))
    await Wait(1)
    print(sys.getrefcount(x))

h = holds(marker)
print(sys.getrefcount(marker))
h.send(None)
print(sys.getrefcount(marker))
try:
    h.send(None)
except StopIteration:
    pass
print(sys.getrefcount(marker))


async def yields(x):
    yield x

y = yields(marker)
try:
    y.__anext__().send(None)
except StopIteration as e:
    print(e.value is marker, sys.getrefcount(marker))
e = None
print(sys.getrefcount(marker))
del y
print(sys.getrefcount(marker))
