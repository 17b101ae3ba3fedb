# A coroutine is driven by send; its return value comes as StopIteration.
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


async def add(a, b):
    x = await Wait(a)
    y = await Wait(b)
    return a, b, x, y


async def outer():
    first = await add(1, 2)
    second = await add(3, 4)
    return first, second


print(run(add(1, 2), 'x', 'y'))
print(run(outer(), 10, 20, 30, 40))


async def nothing():
    pass


c = nothing()
try:
    c.send(None)
except StopIteration as stop:
    print(stop.value, stop.args)
try:
    c.send(None)
except RuntimeError as e:
    print(e)
print(c.close())
c = nothing()
try:
    c.send(1)
except TypeError as e:
    print(e)
c.close()


async def deep(n):
    if n == 0:
        return await Wait('bottom')
    return 1 + await deep(n - 1)


print(run(deep(50), 0))


async def tuples():
    return (1, 2)


print(run(tuples()))


async def raises():
    raise ValueError('no')


try:
    run(raises())
except ValueError as e:
    print(repr(e), e.__traceback__.tb_next.tb_next.tb_frame.f_code.co_name)
