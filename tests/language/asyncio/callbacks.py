# call_soon, call_later, call_at, and handles
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    log = []
    loop.call_soon(log.append, 1)
    h = loop.call_soon(log.append, 2)
    loop.call_soon(log.append, 3)
    h.cancel()
    print(h.cancelled(), log)
    await asyncio.sleep(0)
    print(log)
    t0 = loop.time()
    loop.call_later(0.03, log.append, "c")
    loop.call_later(0.01, log.append, "a")
    timer = loop.call_at(t0 + 0.02, log.append, "b")
    loop.call_later(0.015, timer.cancel)
    print(timer.when() - t0 > 0.015, timer.cancelled())
    await asyncio.sleep(0.05)
    print(log, timer.cancelled())
    print(await loop.run_in_executor(None, lambda a, b: a + b, 1, 2))
    print(await asyncio.to_thread(pow, 2, 5))

    def broken():
        raise ValueError("in a callback")
    seen = []
    loop.set_exception_handler(lambda loop, context: seen.append(context))
    loop.call_soon(broken)
    await asyncio.sleep(0)
    print(len(seen), seen[0]["message"].split(" at ")[0], repr(seen[0]["exception"]))
    try:
        loop.set_exception_handler(3)
    except TypeError as e:
        print(e)
    print(loop.is_running(), loop.is_closed(), asyncio.get_event_loop() is loop)
    return loop


loop = asyncio.run(main())
print(loop.is_running(), loop.is_closed())
try:
    loop.call_soon(print)
except RuntimeError as e:
    print(e)
loop = asyncio.new_event_loop()


async def value():
    return "value"


print(loop.run_until_complete(value()))
loop.call_soon(loop.stop)
loop.run_forever()
loop.close()
with asyncio.Runner() as runner:
    print(runner.run(value()), runner.get_loop().is_closed())
try:
    runner.get_loop()
except RuntimeError as e:
    print(e)
