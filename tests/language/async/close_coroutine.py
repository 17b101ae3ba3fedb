# close(): GeneratorExit, finally blocks, and those who ignore it.
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


async def f(log):
    try:
        await Wait(1)
    except GeneratorExit:
        log.append('exit')
        raise
    finally:
        log.append('finally')

log = []
c = f(log)
c.send(None)
print(c.close(), log)
c = f(log := [])
print(c.close(), log)


async def ignores():
    try:
        await Wait(1)
    except GeneratorExit:
        await Wait(2)

c = ignores()
c.send(None)
try:
    c.close()
except RuntimeError as e:
    print(e)
try:
    c.send(None)
except StopIteration as e:
    print('done', e.value)


async def returns():
    try:
        await Wait(1)
    except GeneratorExit:
        return 5

c = returns()
c.send(None)
print(c.close())


async def other():
    try:
        await Wait(1)
    finally:
        raise KeyError('instead')

c = other()
c.send(None)
try:
    c.close()
except KeyError as e:
    print(repr(e), repr(e.__context__))


async def nested(log):
    try:
        await f(log)
    finally:
        log.append('nested')

log = []
c = nested(log)
c.send(None)
c.close()
print(log)
log = []
c = nested(log)
c.send(None)
del c
print(log)
