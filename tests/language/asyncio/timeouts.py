# wait_for, timeout, timeout_at
import asyncio


async def slow(log):
    try:
        await asyncio.sleep(100)
    except asyncio.CancelledError:
        log.append("cancelled")
        raise


async def main():
    log = []
    try:
        await asyncio.wait_for(slow(log), 0.01)
    except asyncio.TimeoutError as e:
        print("wait_for", repr(e), log, type(e) is TimeoutError)
    print(await asyncio.wait_for(asyncio.sleep(0.01, "fast"), 5), await asyncio.wait_for(asyncio.sleep(0, 1), None))
    try:
        await asyncio.wait_for(slow(log), 0)
    except TimeoutError:
        print("at once", log)
    try:
        async with asyncio.timeout(0.01) as cm:
            print(cm.expired(), repr(cm)[:16])
            await asyncio.sleep(10)
    except TimeoutError as e:
        print("timeout", repr(e), cm.expired(), repr(cm), repr(e.__cause__))
    async with asyncio.timeout(10) as cm:
        await asyncio.sleep(0.001)
    print(cm.expired(), repr(cm))
    async with asyncio.timeout(None) as cm:
        print(cm.when())
        cm.reschedule(asyncio.get_running_loop().time() + 100)
    try:
        cm.reschedule(None)
    except RuntimeError as e:
        print(e)
    loop = asyncio.get_running_loop()
    try:
        async with asyncio.timeout_at(loop.time() - 1):
            await asyncio.sleep(1)
    except TimeoutError:
        print("was over")
    try:
        async with asyncio.timeout(1):
            async with asyncio.timeout(0.01):
                await asyncio.sleep(5)
    except TimeoutError:
        print("the inner one")


asyncio.run(main())
