# Asynchronous comprehensions of every kind.
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


async def ag(n):
    for i in range(n):
        await Wait(i)
        yield i


async def v(x):
    await Wait(('v', x))
    return x


async def main():
    print([i async for i in ag(3)])
    print({i async for i in ag(3)})
    print({i: i * i async for i in ag(3)})
    print([i async for i in ag(5) if i % 2])
    print([i async for i in ag(5) if await v(i % 2)])
    print([await v(i) for i in range(3)])
    print([await v(i) async for i in ag(2)])
    print([(i, j) for i in range(2) async for j in ag(2)])
    print([(i, j) async for i in ag(2) for j in range(i)])
    print([[j async for j in ag(i)] async for i in ag(3)])
    print([x for x in [i async for i in ag(2)]])
    g = (i * 2 async for i in ag(3))
    print(type(g).__name__, g.__name__)
    print([x async for x in g])
    print([x async for x in (await v(i) for i in range(2))])
    print([x async for x in (y async for y in ag(3)) if x])
    async for x in (z + 1 async for z in ag(2)):
        print(x)
    return 'end'

out, value = run(main())
print(len(out), value)


async def errors(x):
    return [i async for i in x]

for x in 1, [1, 2], iter([]):
    try:
        run(errors(x))
    except TypeError as e:
        print(e)


async def unbound():
    i = 'outer'
    r = [i async for i in ag(2)]
    return i, r

print(run(unbound()))
