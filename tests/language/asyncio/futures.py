# Future objects
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    f = loop.create_future()
    print(f, f.done(), f.cancelled(), asyncio.isfuture(f), asyncio.isfuture(3))
    for attempt in (f.result, f.exception):
        try:
            attempt()
        except asyncio.InvalidStateError as e:
            print("InvalidStateError:", e)
    calls = []
    f.add_done_callback(lambda fut: calls.append(fut.result()))
    f.set_result(10)
    print(f, calls)
    await asyncio.sleep(0)
    print(calls, await f, f.exception())
    try:
        f.set_result(11)
    except asyncio.InvalidStateError as e:
        print(e)
    g = asyncio.Future()
    g.set_exception(KeyError("k"))
    try:
        await g
    except KeyError as e:
        print("awaited", e, repr(g.exception()), g)
    h = loop.create_future()
    try:
        h.set_exception(StopIteration())
    except TypeError as e:
        print(e)
    h.set_exception(OSError)
    print(repr(h.exception()))
    k = loop.create_future()

    def cb(fut):
        print("never")
    k.add_done_callback(cb)
    k.add_done_callback(cb)
    print(k.remove_done_callback(cb), k.remove_done_callback(cb))
    print(k.cancel(), k.cancel(), k.cancelled(), k)
    loop.call_later(0.01, lambda: None)

    async def setter(fut):
        await asyncio.sleep(0.01)
        fut.set_result("set by a task")
    m = loop.create_future()
    t = asyncio.create_task(setter(m))
    print(await m)
    await t
    for method in (t.set_result, t.set_exception):
        try:
            method(1)
        except RuntimeError as e:
            print(e)


asyncio.run(main())
