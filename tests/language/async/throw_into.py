# throw() into a coroutine that waits: handlers, finally, delegation.
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


async def inner(log):
    try:
        await Wait('inner')
    except KeyError as e:
        log.append(('inner caught', repr(e)))
        return 'from handler'
    finally:
        log.append('inner finally')


async def outer(log):
    try:
        return await inner(log)
    except ValueError as e:
        log.append(('outer caught', repr(e)))
        await Wait('outer')
        return 'late'
    finally:
        log.append('outer finally')


for exc in KeyError('k'), ValueError('v'), OSError('o'):
    log = []
    c = outer(log)
    print(c.send(None))
    try:
        print('yields', c.throw(exc))
        c.send(None)
    except StopIteration as e:
        print('returns', e.value)
    except Exception as e:
        print('raises', repr(e))
    print(log)


class Raw:
    def __await__(self):
        return self
    def __iter__(self):
        return self
    def __next__(self):
        return 'raw'
    def throw(self, *args):
        print('throw', args)
        raise StopIteration('thrown')
    def close(self):
        print('close')


async def raw():
    return await Raw()

c = raw()
print(c.send(None))
try:
    c.throw(KeyError, 'x', None)
except StopIteration as e:
    print(e.value)
c = raw()
c.send(None)
try:
    c.throw(KeyError)
except StopIteration as e:
    print(e.value)
c = raw()
c.send(None)
c.close()
c = raw()
c.send(None)
try:
    c.throw(GeneratorExit)
except GeneratorExit as e:
    print(repr(e))


async def plain():
    pass

c = plain()
for args in (), (1,), (ValueError, 1, 2, 3), (ValueError(), 2), (ValueError, 1, 5), (int,):
    try:
        c.throw(*args)
    except (TypeError, RuntimeError) as e:
        print(type(e).__name__, e)
c = plain()
try:
    c.throw(ValueError('first'))
except ValueError as e:
    print(e)
try:
    c.throw(ValueError('second'))
except RuntimeError as e:
    print(e)
