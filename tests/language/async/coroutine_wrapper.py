# coroutine.__await__ gives an iterator over the coroutine.
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


async def f(n):
    r = await Wait(n)
    return 'end', r

c = f(1)
w = c.__await__()
print(type(w).__name__, iter(w) is w, type(w).__doc__ is None)
print(next(w))
try:
    w.send('sent')
except StopIteration as e:
    print(e.value)
try:
    next(w)
except RuntimeError as e:
    print(e)
w = f(2).__await__()
print(w.send(None))
try:
    w.throw(KeyError, 'k')
except KeyError as e:
    print(repr(e))
w = f(3).__await__()
next(w)
print(w.close())
w = f(4).__await__()
print(w.close())


def gen():
    x = yield from f(5).__await__()
    print('x', x)

print(list(gen()))
try:
    w.throw()
except TypeError as e:
    print(e)
print([n for n in dir(w) if not n.startswith('_')])
