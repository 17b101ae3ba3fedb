# cr_* attributes and names of coroutine objects.
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


async def f():
    await Wait(1)

c = f()
print(type(c).__name__, c.__name__, c.__qualname__, c.cr_code is f.__code__)
print(c.cr_running, c.cr_await, c.cr_suspended, c.cr_origin, c.cr_frame is not None)
print(c.send(None))
print(c.cr_running, type(c.cr_await).__name__, c.cr_suspended)
c.__name__ = 'g'
c.__qualname__ = 'a.g'
print(c.__name__, c.__qualname__, repr(c).startswith('<coroutine object a.g at 0x'))
for name in '__name__', '__qualname__':
    try:
        setattr(c, name, 1)
    except TypeError as e:
        print(e)
    try:
        delattr(c, name)
    except TypeError as e:
        print(e)
for name in 'cr_code', 'cr_frame', 'cr_running', 'cr_await', 'cr_origin', 'cr_suspended':
    try:
        setattr(c, name, None)
    except AttributeError as e:
        print(type(e).__name__)
try:
    c.send(None)
except StopIteration as e:
    print(e.value)
print(c.cr_frame, c.cr_await, c.cr_running, c.cr_suspended)


async def me():
    print(coro.cr_running, coro.cr_suspended, coro.cr_await)
    try:
        coro.send(None)
    except ValueError as e:
        print(e)
    try:
        coro.close()
    except ValueError as e:
        print(e)
    try:
        coro.throw(KeyError)
    except ValueError as e:
        print(e)

coro = me()
run(coro)
print(hasattr(c, '__iter__'), hasattr(c, '__next__'), hasattr(c, '__await__'))
try:
    iter(c)
except TypeError as e:
    print(e)
try:
    next(c)
except TypeError as e:
    print(e)
try:
    type(c)()
except TypeError as e:
    print(e)
