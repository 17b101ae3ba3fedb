# Asynchronous generators: async for, asend, the end.
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


async def count(n):
    for i in range(n):
        got = yield i
        if got:
            print('got', got)
        await Wait(i * 10)


async def loop():
    seen = []
    async for i in count(3):
        seen.append(i)
    else:
        seen.append('else')
    return seen

print(run(loop()))


async def breaks():
    async for i in count(5):
        if i == 1:
            continue
        if i == 3:
            break
        print('i', i)
    else:
        print('never')
    return 'broke'

print(run(breaks()))


async def sends():
    g = count(3)
    print(await g.asend(None))
    print(await g.asend('a'))
    print(await g.__anext__())
    try:
        await g.asend('b')
    except StopAsyncIteration as e:
        print(repr(e))
    try:
        await g.asend('c')
    except StopAsyncIteration as e:
        print(repr(e))

run(sends())


async def early():
    g = count(2)
    try:
        await g.asend('x')
    except TypeError as e:
        print(e)

run(early())


async def empty():
    return
    yield

async def no_items():
    return [i async for i in empty()]

print(run(no_items()))


async def bare():
    yield

async def one():
    async for i in bare():
        print(i)

run(one())
