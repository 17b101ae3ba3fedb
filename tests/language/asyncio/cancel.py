# cancelling tasks
import asyncio


async def stubborn():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError as e:
        print("stubborn:", e.args)
        await asyncio.sleep(0.01)
        return "survived"


async def plain(log):
    try:
        await asyncio.sleep(10)
    finally:
        log.append("finally")


async def main():
    log = []
    t = asyncio.create_task(plain(log))
    await asyncio.sleep(0)
    print(t.cancel(), t.cancelling(), t.cancelled())
    try:
        await t
    except asyncio.CancelledError as e:
        print("caught", repr(e), t.cancelled(), t.done(), log)
    print(t.cancel())
    t = asyncio.create_task(stubborn())
    await asyncio.sleep(0)
    t.cancel("the reason")
    print(await t, t.cancelled(), t.cancelling(), t.uncancel(), t.uncancel())
    t = asyncio.create_task(plain(log))
    t.cancel("before it began")
    try:
        await t
    except asyncio.CancelledError as e:
        print(e.args, log)
    try:
        t.result()
    except asyncio.CancelledError as e:
        print("result", e.args)
    try:
        t.exception()
    except asyncio.CancelledError as e:
        print("exception", e.args)
    print(issubclass(asyncio.CancelledError, Exception), asyncio.CancelledError.__module__)


asyncio.run(main())


async def left_behind():
    async def sleeper(n):
        try:
            await asyncio.sleep(100)
        finally:
            print("cleaned", n)
    asyncio.create_task(sleeper(1))
    await asyncio.sleep(0)


asyncio.run(left_behind())
