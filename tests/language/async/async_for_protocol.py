# The protocol of async for with classes, and its errors.
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


class Items:
    def __init__(self, n):
        self.n = n
    def __aiter__(self):
        print('aiter')
        return self
    async def __anext__(self):
        if not self.n:
            raise StopAsyncIteration
        self.n -= 1
        await Wait('next')
        return self.n


async def loop(x):
    out = []
    async for a in x:
        out.append(a)
    else:
        out.append('else')
    return out

print(run(loop(Items(3))))


class NoAnext:
    def __aiter__(self):
        return self


class AnextPlain:
    def __aiter__(self):
        return self
    def __anext__(self):
        return 5


class AiterCoroutine:
    async def __aiter__(self):
        return self


class AiterRaises:
    def __aiter__(self):
        raise KeyError('aiter')


class AnextRaises:
    def __aiter__(self):
        return self
    def __anext__(self):
        raise KeyError('anext')


class AnextCoroRaises(AnextRaises):
    async def __anext__(self):
        raise KeyError('in the coroutine')


class AnextStops(AnextRaises):
    def __anext__(self):
        raise StopAsyncIteration


import sys
for x in 1, [], Items, NoAnext(), AnextPlain(), AiterRaises(), AnextRaises(), AnextCoroRaises(), AnextStops():
    try:
        print(run(loop(x)))
    except Exception as e:
        print(type(e).__name__, e, repr(e.__cause__))


class Awaitable:
    def __init__(self, value):
        self.value = value
    def __await__(self):
        yield 'awaiting'
        if self.value > 2:
            raise StopAsyncIteration
        return self.value


class Counter:
    value = 0
    def __aiter__(self):
        return self
    def __anext__(self):
        self.value += 1
        return Awaitable(self.value)

print(run(loop(Counter())))


async def target():
    d = {}
    async for d['k'] in Counter():
        print(d)
    async for a, b in Pairs():
        print(a, b)


class Pairs:
    n = 0
    def __aiter__(self):
        return self
    async def __anext__(self):
        self.n += 1
        if self.n > 2:
            raise StopAsyncIteration
        return self.n, -self.n

run(target())
