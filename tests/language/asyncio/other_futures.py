import asyncio, concurrent.futures

async def double(x):
    await asyncio.sleep(1)
    return 2 * x

async def main():
    loop = asyncio.get_running_loop()
    other = concurrent.futures.Future()
    mine = asyncio.wrap_future(other)
    loop.call_later(1, other.set_result, 5)
    print(await mine, asyncio.wrap_future(mine) is mine)
    failing = concurrent.futures.Future()
    loop.call_soon(failing.set_exception, KeyError("k"))
    try:
        await asyncio.wrap_future(failing)
    except KeyError as e:
        print("KeyError", e)
    cancelled = concurrent.futures.Future()
    mine = asyncio.wrap_future(cancelled)
    mine.cancel()
    await asyncio.sleep(0)
    print(cancelled.cancelled(), mine.cancelled())
    future = asyncio.run_coroutine_threadsafe(double(4), loop)
    print(type(future) is concurrent.futures.Future, future.done())
    await asyncio.sleep(2)
    print(future.done(), future.result())
    try:
        asyncio.run_coroutine_threadsafe(double, loop)
    except TypeError as e:
        print(e)
    try:
        async with asyncio.TaskGroup() as g:
            t = g.create_task(double(1))
        print(t.result())
    except BaseException as e:
        print(e)

asyncio.run(main())
loop = asyncio.AbstractEventLoop()
for name in "run_forever", "stop", "create_future", "close":
    try:
        getattr(loop, name)()
    except NotImplementedError as e:
        print("NotImplementedError", name)
try:
    asyncio.AbstractEventLoopPolicy().get_event_loop()
except NotImplementedError:
    print("NotImplementedError")
from asyncio import base_events, base_futures, base_tasks, format_helpers, log
print(base_events.BaseEventLoop is asyncio.BaseEventLoop, log.logger.name, base_futures.isfuture(1),
      format_helpers._format_callback_source(len, (1,)), format_helpers._format_args_and_kwargs((1, "a"), {"k": 2}))
