# The exception being handled belongs to the coroutine that handles it.
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


async def f(name):
    try:
        raise KeyError(name)
    except KeyError:
        await Wait(name)
        print(name, repr(sys.exc_info()[1]))
        try:
            raise ValueError(name)
        except ValueError as e:
            print(repr(e.__context__))
    print(name, sys.exc_info()[1])

a, b = f('a'), f('b')
try:
    raise OSError('outer')
except OSError:
    a.send(None)
    b.send(None)
    print(repr(sys.exc_info()[1]))
    for c in a, b:
        try:
            c.send(None)
        except StopIteration:
            pass
        print(repr(sys.exc_info()[1]))


async def inner():
    print(repr(sys.exc_info()[1]))
    await Wait(1)
    print(repr(sys.exc_info()[1]))

async def outer():
    try:
        1 / 0
    except ZeroDivisionError:
        await inner()

run(outer())


async def g():
    try:
        raise KeyError('g')
    except KeyError:
        yield 1
        yield repr(sys.exc_info()[1])

async def use():
    async for x in g():
        print(x, sys.exc_info()[1])

run(use())


async def thrown():
    try:
        raise KeyError('first')
    except KeyError:
        await Wait(1)

c = thrown()
c.send(None)
try:
    c.throw(ValueError('second'))
except ValueError as e:
    print(repr(e.__context__))
