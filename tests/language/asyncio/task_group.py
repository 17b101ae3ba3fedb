# TaskGroup
import asyncio


async def ok(x, delay=0):
    await asyncio.sleep(delay)
    print("ok", x)
    return x


async def bad(exc, delay=0):
    await asyncio.sleep(delay)
    raise exc


async def slow():
    try:
        await asyncio.sleep(100)
    except asyncio.CancelledError:
        print("slow cancelled")
        raise


async def main():
    async with asyncio.TaskGroup() as tg:
        a = tg.create_task(ok(1, 0.02))
        b = tg.create_task(ok(2, 0.01))
        print(repr(tg))
    print(a.result(), b.result(), repr(tg))
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(slow())
            tg.create_task(bad(ValueError("v"), 0.01))
            await asyncio.sleep(50)
            print("not reached")
    except* ValueError as eg:
        print(eg, eg.exceptions)
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(slow())
            await asyncio.sleep(0)
            raise KeyError("body")
    except* KeyError as eg:
        print(repr(eg))
    try:
        c = ok(3)
        tg.create_task(c)
    except RuntimeError as e:
        print(str(e).replace(repr(tg), "TG"))
        c.close()
    fresh = asyncio.TaskGroup()
    c = ok(4)
    try:
        fresh.create_task(c)
    except RuntimeError as e:
        print(e)
    c.close()


asyncio.run(main())
