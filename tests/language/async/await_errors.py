# What cannot be awaited, and the messages.
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


class Returns:
    def __init__(self, value):
        self.value = value
    def __await__(self):
        return self.value


async def awaits(x):
    return await x


async def coro():
    pass

co = coro()
for x in 1, 'a', None, [], object(), (i for i in ()), Returns(1), Returns([]), Returns(co), Returns(iter([])):
    try:
        print(run(awaits(x)))
    except TypeError as e:
        print(type(x).__name__, e)
co.close()


class Fails:
    def __await__(self):
        raise ZeroDivisionError('in __await__')


try:
    run(awaits(Fails()))
except ZeroDivisionError as e:
    print(e)


class NotCallable:
    __await__ = None


try:
    run(awaits(NotCallable()))
except TypeError as e:
    print(e)

shared = awaits(Wait(1))
shared.send(None)
try:
    run(awaits(shared))
except RuntimeError as e:
    print(e)
shared.close()

done = coro()
run(done)
try:
    run(awaits(done))
except RuntimeError as e:
    print(e)


def plain():
    yield from coro()

try:
    next(plain())
except TypeError as e:
    print(e)


class WithGetattr:
    def __getattr__(self, name):
        print('asked for', name)
        return lambda: iter([])

try:
    run(awaits(WithGetattr()))
except TypeError as e:
    print(e)
