# Lock, Event, Condition, Semaphore, Barrier
import asyncio


async def main():
    lock = asyncio.Lock()

    async def critical(n):
        async with lock:
            print("in", n, lock.locked())
            await asyncio.sleep(0.01)
            print("out", n)
    await asyncio.gather(*[critical(i) for i in range(3)])
    try:
        lock.release()
    except RuntimeError as e:
        print(e)
    event = asyncio.Event()

    async def waiter(n):
        print("waits", n)
        print(await event.wait(), n)
    ws = [asyncio.create_task(waiter(i)) for i in range(2)]
    await asyncio.sleep(0)
    event.set()
    await asyncio.gather(*ws)
    event.clear()
    print(event.is_set())
    cond = asyncio.Condition()
    box = []

    async def taker():
        async with cond:
            await cond.wait_for(lambda: box)
            print("took", box.pop())
    t = asyncio.create_task(taker())
    await asyncio.sleep(0)
    async with cond:
        box.append("item")
        cond.notify()
    await t
    for method in (cond.wait, cond.notify):
        try:
            r = method()
            await r
        except RuntimeError as e:
            print(e)
    sem = asyncio.Semaphore(2)
    running = 0

    async def limited(n):
        nonlocal running
        async with sem:
            running += 1
            print("running", running, n)
            await asyncio.sleep(0.01)
            running -= 1
    await asyncio.gather(*[limited(i) for i in range(5)])
    b = asyncio.BoundedSemaphore(1)
    try:
        b.release()
    except ValueError as e:
        print(e)
    try:
        asyncio.Semaphore(-1)
    except ValueError as e:
        print(e)
    barrier = asyncio.Barrier(3)

    async def party(n):
        i = await barrier.wait()
        print("passed", n, i)
    await asyncio.gather(*[party(i) for i in range(3)])
    print(barrier.parties, barrier.n_waiting, barrier.broken)


asyncio.run(main())
