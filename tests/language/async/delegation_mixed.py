# Coroutines over generators over coroutines: yield from inside of __await__.
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


class Nested:
    def __init__(self, coro):
        self.coro = coro
    def __await__(self):
        print('start')
        r = yield from self.coro.__await__()
        print('middle', r)
        x = yield 'own'
        print('x', x)
        return r, x


async def leaf(n):
    return await Wait(n)


async def main():
    a = await Nested(leaf(1))
    b = await Nested(Nested_inner())
    return a, b


async def Nested_inner():
    return await Nested(leaf(2))

print(run(main(), 'one', 'two', 'three', 'four', 'five'))


class ListAwait:
    def __await__(self):
        return iter([1, 2, 3])


async def lists():
    return await ListAwait()

print(run(lists()))
c = lists()
c.send(None)
try:
    c.send('value')
except AttributeError as e:
    print(e)
c = lists()
c.send(None)
try:
    c.throw(KeyError('k'))
except KeyError as e:
    print(repr(e))


class Ready:
    def __await__(self):
        return iter(())


async def ready():
    return await Ready()

print(run(ready()))


def wrap(c):
    return c.__await__()

print(list(wrap(leaf('x'))))
