# wait, as_completed, shield
import asyncio


async def after(delay, x):
    await asyncio.sleep(delay)
    if isinstance(x, Exception):
        raise x
    return x


async def main():
    ts = [asyncio.create_task(after(d, x)) for d, x in ((0.09, "c"), (0.02, "a"), (0.05, "b"))]
    done, pending = await asyncio.wait(ts, return_when=asyncio.FIRST_COMPLETED)
    print(sorted(t.result() for t in done), len(pending))
    done, pending = await asyncio.wait(pending, timeout=0.05)
    print(sorted(t.result() for t in done), len(pending))
    done, pending = await asyncio.wait(pending)
    print(sorted(t.result() for t in done), pending)
    ts = [asyncio.create_task(after(0.01, ValueError("x"))), asyncio.create_task(after(10, 1))]
    done, pending = await asyncio.wait(ts, return_when=asyncio.FIRST_EXCEPTION)
    print([repr(t.exception()) for t in done], len(pending))
    for t in pending:
        t.cancel()
    for bad in ([], after(0, 1)):
        try:
            await asyncio.wait(bad)
        except (ValueError, TypeError) as e:
            print(type(e).__name__, e)
        if bad:
            bad.close()
    try:
        await asyncio.wait([asyncio.ensure_future(after(0, 1))], return_when="sometimes")
    except ValueError as e:
        print(e)
    for f in asyncio.as_completed([after(0.03, 3), after(0.01, 1), after(0.02, 2)]):
        print("completed", await f)
    try:
        for f in asyncio.as_completed([after(0.01, 1), after(10, 2)], timeout=0.1):
            print("completed", await f)
    except TimeoutError:
        print("timeout")
    inner = asyncio.create_task(after(0.02, "shielded"))
    outer = asyncio.shield(inner)
    await asyncio.sleep(0)
    outer.cancel()
    try:
        await outer
    except asyncio.CancelledError:
        print("outer cancelled", inner.cancelled())
    print(await inner)


asyncio.run(main())
