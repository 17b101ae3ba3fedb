# Asynchronous generators and coroutines dropped in the middle.
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


async def f(name):
    try:
        await Wait(1)
    finally:
        print('finally', name)

c = f('a')
c.send(None)
c = None
print('after a')


async def bad():
    try:
        await Wait(1)
    except GeneratorExit:
        print('exit seen')
        raise

c = bad()
c.send(None)
del c
print('after bad')


async def g():
    try:
        yield 1
    finally:
        print('g finally')

a = g()
try:
    a.__anext__().send(None)
except StopIteration:
    pass
a = None
print('after g')


last = f('at exit')
last.send(None)
print('end')
