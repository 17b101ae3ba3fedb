# tasks as objects: names, repr, current_task, all_tasks
import asyncio
import inspect


async def child():
    print("current", asyncio.current_task().get_name())
    await asyncio.sleep(0.01)
    return 1


async def main():
    t = asyncio.create_task(child(), name="child")
    print(len(asyncio.all_tasks()), t in asyncio.all_tasks(), asyncio.current_task() is not t)
    await asyncio.sleep(0)
    text = repr(t)
    print(text.startswith("<Task pending name='child' coro=<child() running at "), "wait_for=<Future pending cb=[" in text)
    await t
    text = repr(t)
    print(text.startswith("<Task finished name='child' coro=<child() done, defined at "), text.endswith(" result=1>"))
    t.set_name(5)
    print(t.get_name(), t.get_coro().__name__, t.get_stack())
    print(asyncio.iscoroutinefunction(main), asyncio.iscoroutinefunction(len), asyncio.iscoroutine(3))
    print(inspect.iscoroutinefunction(child), inspect.isawaitable(t))
    f = asyncio.ensure_future(t)
    print(f is t)
    try:
        asyncio.ensure_future(3)
    except TypeError as e:
        print(e)
    try:
        asyncio.create_task(3)
    except TypeError as e:
        print(e)

    class Awaitable:
        def __await__(self):
            yield from asyncio.sleep(0).__await__()
            return "awaited"
    print(await Awaitable(), await asyncio.ensure_future(Awaitable()))

    async def failing():
        raise ZeroDivisionError("z")
    t = asyncio.create_task(failing(), name="f")
    await asyncio.sleep(0)
    print(t.done(), repr(t.exception()), repr(t).endswith("exception=ZeroDivisionError('z')>"))


asyncio.run(main())
try:
    c = child()
    asyncio.create_task(c)
except RuntimeError as e:
    print(e)
c.close()
