# ag_* attributes, names, types of the awaitables.
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


async def g():
    yield 1
    await Wait('w')
    yield 2

a = g()
print(type(a).__name__, a.__name__, a.__qualname__, a.ag_code is g.__code__, repr(a).startswith('<async_generator object g at 0x'))
print(a.ag_running, a.ag_await, a.ag_frame is not None, hasattr(a, 'ag_suspended'))
a.__name__ = 'h'
print(a.__name__)
print(a.__aiter__() is a)
s, t, c = a.asend(1), a.athrow(ValueError), a.aclose()
for x in s, t, c:
    print(type(x).__name__, iter(x) is x, x.__await__() is x)
    x.close()
    print([n for n in dir(x) if not n.startswith('_')])
s = a.__anext__()
try:
    s.send(None)
except StopIteration as e:
    print(e.value, a.ag_running)
s = a.__anext__()
print(s.send(None), a.ag_running, type(a.ag_await).__name__)
s2 = a.__anext__()
try:
    s2.send(None)
except RuntimeError as e:
    print(e)
try:
    a.aclose().send(None)
except RuntimeError as e:
    print(e)
try:
    a.athrow(KeyError).send(None)
except RuntimeError as e:
    print(e)
try:
    s.send(None)
except StopIteration as e:
    print(e.value, a.ag_running)
try:
    s.send(None)
except RuntimeError as e:
    print(e)
for name in 'ag_running', 'ag_code', 'ag_frame', 'ag_await':
    try:
        setattr(a, name, 1)
    except AttributeError as e:
        print(type(e).__name__)
print(type(a)[int, str])
for x in 1, None:
    try:
        a.__name__ = x
    except TypeError as e:
        print(e)
