# gather: results in order, exceptions, cancelling
import asyncio


async def ok(x, delay=0):
    await asyncio.sleep(delay)
    return x


async def bad(msg, delay=0):
    await asyncio.sleep(delay)
    raise ValueError(msg)


async def main():
    print(await asyncio.gather(ok(1, 0.03), ok(2, 0.01), ok(3)))
    print(await asyncio.gather())
    try:
        await asyncio.gather(ok(1), bad("first", 0.01), bad("second", 0.02))
    except ValueError as e:
        print("gather:", e)
    await asyncio.sleep(0.05)
    res = await asyncio.gather(ok(1), bad("x"), return_exceptions=True)
    print([repr(r) for r in res])
    c = ok(5)
    print(await asyncio.gather(c, c))
    g = asyncio.gather(ok(1, 10), ok(2, 10))
    await asyncio.sleep(0)
    print(g.cancel(), g.done())
    try:
        await g
    except asyncio.CancelledError:
        print("cancelled", g.cancelled())


asyncio.run(main())
