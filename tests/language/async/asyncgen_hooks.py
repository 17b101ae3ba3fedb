# sys.set_asyncgen_hooks: firstiter and finalizer.
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


import gc
import sys


async def g():
    try:
        yield 1
        yield 2
    finally:
        print('cleaning')
        await Wait('w')

print(sys.get_asyncgen_hooks(), tuple(sys.get_asyncgen_hooks()))
seen = []


def first(a):
    print('first', a.__name__)


def final(a):
    print('finalizer', a.__name__)
    seen.append(a)


sys.set_asyncgen_hooks(firstiter=first, finalizer=final)
print(sys.get_asyncgen_hooks()[0] is first, sys.get_asyncgen_hooks()[1] is final)


def step(awaitable):
    try:
        awaitable.send(None)
    except StopIteration as e:
        return e.value
    except StopAsyncIteration:
        return 'end'

a = g()
print(step(a.__anext__()))
print(step(a.__anext__()))
del a
print(len(seen))
c = seen.pop().aclose()
print(c.send(None))
print(step(c))
del c
b = g()
b.aclose().close()
del b
print(len(seen))
seen.clear()
e = g()
step(e.__anext__())
sys.set_asyncgen_hooks(firstiter=None, finalizer=None)
print(sys.get_asyncgen_hooks(), tuple(sys.get_asyncgen_hooks()))
f = g()
step(f.__anext__())
del e
print(len(seen))
for kw in {'firstiter': 1}, {'finalizer': 'x'}:
    try:
        sys.set_asyncgen_hooks(**kw)
    except TypeError as e:
        print(e)


def bad(a):
    raise ValueError('hook')

sys.set_asyncgen_hooks(firstiter=bad)
h = g()
try:
    h.__anext__()
except ValueError as e:
    print(repr(e))
print(step(h.__anext__()))
sys.set_asyncgen_hooks(firstiter=None)
step(h.aclose())
step(f.aclose())
