# await binds tighter than power and looser than calls; anywhere in an expression.
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


async def v(x):
    await Wait(x)
    return x

async def main():
    print(await v(2) ** 2, -await v(3), 2 ** await v(3))
    print([await v(1), await v(2)], (await v(3), ), {await v(4): await v(5)}, {await v(6)})
    print(await v(True) and await v('yes') or await v('no'))
    print(await v(0) or await v(7), not await v(0))
    print((await v([1, 2, 3]))[await v(1)], (await v('abc')).upper())
    x = y = await v(8)
    x += await v(1)
    print(x, y, x if await v(False) else y)
    print(f'{await v(9)!r:>4}|', *await v([1, 2]), sep=await v('-'))
    print(1 < await v(2) < await v(3))
    a, *b = await v((1, 2, 3))
    print(a, b, (lambda z: z)(await v(10)))
    assert await v(1), 'never'
    print(await (await v(v(11))))
    del (await v([1, 2]))[0]
    d = {}
    d[await v('k')] = await v('w')
    print(d)
    return await v('end')

print(run(main())[1])
