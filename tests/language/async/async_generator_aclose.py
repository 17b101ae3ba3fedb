# aclose(): finally blocks, ignored exits, closed generators.
class Wait:
    """Awaitable that yields its value to the driver and gives what the driver sends."""
    def __init__(self, value):
        self.value = value
    def __await__(self):
        return (yield self.value)


def run(coro, *sends):
    out, sends, value = [], list(sends), None
    while True:
        try:
            out.append(coro.send(value))
        except StopIteration as stop:
            return out, stop.value
        value = sends.pop(0) if sends else None


async def g(log):
    try:
        yield 1
        yield 2
    finally:
        await Wait('cleaning')
        log.append('clean')


async def use():
    log = []
    a = g(log)
    print(await a.__anext__())
    print(await a.aclose(), log)
    print(await a.aclose(), log)
    async for x in a:
        print('never')
    try:
        await a.asend(1)
    except StopAsyncIteration as e:
        print(repr(e))

print(run(use()))


async def unstarted():
    log = []
    a = g(log)
    print(await a.aclose(), log)
    try:
        await a.__anext__()
    except StopAsyncIteration as e:
        print(repr(e))

run(unstarted())


async def ignoring():
    try:
        yield 1
    except GeneratorExit:
        yield 2


async def use_ignoring():
    a = ignoring()
    await a.__anext__()
    try:
        await a.aclose()
    except RuntimeError as e:
        print(e)

run(use_ignoring())


async def awaits_then_yields():
    try:
        yield 1
    finally:
        await Wait('w')
        yield 2


async def use_late():
    a = awaits_then_yields()
    await a.__anext__()
    try:
        await a.aclose()
    except RuntimeError as e:
        print(e)

print(run(use_late()))


async def raising():
    try:
        yield 1
    finally:
        raise KeyError('in finally')


async def use_raising():
    a = raising()
    await a.__anext__()
    try:
        await a.aclose()
    except KeyError as e:
        print(repr(e), repr(e.__context__))

run(use_raising())
c = g([]).aclose()
c.close()
try:
    c.send(None)
except RuntimeError as e:
    print(e)
a = ignoring()
s = a.__anext__()
try:
    s.send(None)
except StopIteration as e:
    print(e.value)
c = a.aclose()
try:
    c.send(3)
except RuntimeError as e:
    print(e)
try:
    c.send(None)
except RuntimeError as e:
    print(e)
