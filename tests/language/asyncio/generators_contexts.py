# asynchronous generators, context managers, comprehensions, context variables under asyncio
import asyncio
import contextlib
import contextvars

var = contextvars.ContextVar("var", default="unset")


async def ticker(n):
    try:
        for i in range(n):
            await asyncio.sleep(0.001)
            yield i
    finally:
        print("ticker ends")


@contextlib.asynccontextmanager
async def managed(name):
    print("enter", name)
    try:
        yield name.upper()
    finally:
        await asyncio.sleep(0)
        print("exit", name)


async def setter(x):
    var.set(x)
    await asyncio.sleep(0)
    return var.get()


async def main():
    async for i in ticker(2):
        print("tick", i)
    print([i async for i in ticker(3) if i != 1], {i: i * i async for i in ticker(2)})
    async with managed("a") as a, managed("b") as b:
        print(a, b)
    async with contextlib.AsyncExitStack() as stack:
        print(await stack.enter_async_context(managed("c")))
        stack.push_async_callback(asyncio.sleep, 0)
        stack.callback(print, "callback")
    agen = ticker(5)
    print(await agen.__anext__(), await anext(agen))
    await agen.aclose()
    print(await anext(ticker(0), "default"))
    print(await asyncio.gather(setter(1), setter(2)), var.get())
    var.set("main")
    print(await asyncio.create_task(setter("child")), var.get())
    ctx = contextvars.copy_context()
    print(await asyncio.create_task(setter("own"), context=ctx), ctx[var], var.get())
    async with contextlib.aclosing(ticker(3)) as t:
        async for i in t:
            print("first", i)
            break


asyncio.run(main())
