# athrow(): caught, uncaught, with yields afterwards.
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
    while True:
        try:
            yield len(log)
        except KeyError as e:
            log.append(repr(e))
            await Wait('handling')
        finally:
            log.append('finally')


async def use():
    log = []
    a = g(log)
    print(await a.__anext__())
    print(await a.athrow(KeyError('k')))
    print(await a.athrow(KeyError, 'two'))
    print(await a.athrow(KeyError, KeyError('three'), None))
    try:
        await a.athrow(ValueError('v'))
    except ValueError as e:
        print(repr(e))
    try:
        await a.athrow(ValueError('again'))
    except ValueError as e:
        print('finished', repr(e))
    except StopAsyncIteration as e:
        print('finished', repr(e))
    print(await a.aclose())
    return log

print(run(use()))


async def fresh():
    a = g([])
    try:
        await a.athrow(ValueError('at start'))
    except ValueError as e:
        print(repr(e))
    try:
        print(await a.__anext__())
    except StopAsyncIteration as e:
        print(repr(e))

run(fresh())


async def ends():
    try:
        yield 1
    except ValueError:
        return


async def use_ends():
    a = ends()
    await a.__anext__()
    try:
        await a.athrow(ValueError)
    except StopAsyncIteration as e:
        print('ended', repr(e))

run(use_ends())
t = g([]).athrow(ValueError)
try:
    t.send(1)
except RuntimeError as e:
    print(e)
t.close()
try:
    t.send(None)
except RuntimeError as e:
    print(e)
try:
    t.throw(KeyError)
except RuntimeError as e:
    print(e)
