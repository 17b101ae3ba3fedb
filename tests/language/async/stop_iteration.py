# PEP 479 in coroutines: StopIteration raised inside becomes RuntimeError.
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


async def f():
    raise StopIteration('inside')

try:
    run(f())
except RuntimeError as e:
    print(e, repr(e.__cause__), e.__cause__ is e.__context__, e.__suppress_context__)


async def g():
    try:
        await f()
    except RuntimeError as e:
        return str(e)

print(run(g()))


async def stop_async():
    raise StopAsyncIteration('free')

try:
    run(stop_async())
except StopAsyncIteration as e:
    print(repr(e))


async def agen(which):
    yield 1
    raise which('x')


async def use(which):
    async for i in agen(which):
        print(i)

for which in StopIteration, StopAsyncIteration, ValueError:
    try:
        run(use(which))
    except Exception as e:
        print(repr(e), repr(e.__cause__))
