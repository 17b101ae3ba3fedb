# asyncio.run, sleep and the order of tasks
import asyncio


async def worker(name, delay, n):
    for i in range(n):
        await asyncio.sleep(delay)
        print(name, i)
    return name


async def main():
    a = asyncio.create_task(worker("a", 0.02, 3), name="A")
    b = asyncio.create_task(worker("b", 0.05, 2))
    print(a.get_name(), b.get_name().startswith("Task-"), a.done())
    print(await a, await b)
    print(await asyncio.sleep(0, "zero"), await asyncio.sleep(0.001, result=[1]))
    return 42


print(asyncio.run(main()))
for bad in (main, 3):
    try:
        asyncio.run(bad)
    except ValueError as e:
        print(str(e).split(" at ")[0])


async def nested():
    c = main()
    try:
        asyncio.run(c)
    except RuntimeError as e:
        print(e)
    c.close()


asyncio.run(nested())
try:
    asyncio.get_running_loop()
except RuntimeError as e:
    print(e)
