# queues
import asyncio


async def producer(q, n):
    for i in range(n):
        await q.put(i)
        print("put", i, q.qsize())


async def consumer(q, name):
    while True:
        item = await q.get()
        print(name, "got", item)
        await asyncio.sleep(0.01)
        q.task_done()


async def main():
    q = asyncio.Queue(maxsize=2)
    cs = [asyncio.create_task(consumer(q, n)) for n in "xy"]
    await producer(q, 5)
    await q.join()
    for c in cs:
        c.cancel()
    print(await asyncio.gather(*cs, return_exceptions=True))
    print(q, q.maxsize, q.empty(), q.full())
    try:
        q.get_nowait()
    except asyncio.QueueEmpty as e:
        print(repr(e))
    q.put_nowait(1)
    q.put_nowait(2)
    try:
        q.put_nowait(3)
    except asyncio.QueueFull as e:
        print(repr(e), q)
    q.task_done()
    q.task_done()
    try:
        q.task_done()
    except ValueError as e:
        print(e)
    p = asyncio.PriorityQueue()
    for x in (3, 1, 2):
        await p.put(x)
    print([await p.get() for _ in range(3)])
    s = asyncio.LifoQueue()
    for x in (3, 1, 2):
        await s.put(x)
    print([s.get_nowait() for _ in range(3)])
    print(asyncio.Queue[int])


asyncio.run(main())
