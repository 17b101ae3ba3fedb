# The builtins aiter and anext.
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


async def g(n):
    for i in range(n):
        await Wait(i)
        yield i

a = g(2)
print(aiter(a) is a)


async def main():
    it = aiter(g(2))
    print(await anext(it))
    print(await anext(it, 'default'))
    print(await anext(it, 'default'))
    try:
        await anext(it)
    except StopAsyncIteration as e:
        print(repr(e))
    print(await anext(it, None))

print(run(main()))
for x in 1, [], None:
    for f in aiter, anext:
        try:
            f(x)
        except TypeError as e:
            print(e)


class Bad:
    def __aiter__(self):
        return 5


class Custom:
    def __aiter__(self):
        return self
    def __anext__(self):
        return Wait('custom')

try:
    aiter(Bad())
except TypeError as e:
    print(e)
print(type(aiter(Custom())).__name__, type(anext(Custom())).__name__, type(anext(Custom(), 1)).__name__)


async def custom():
    return await anext(Custom(), 'd')

print(run(custom(), 'value'))


class Coro:
    def __aiter__(self):
        return self
    async def __anext__(self):
        await Wait('coro')
        raise StopAsyncIteration


async def custom2():
    return await anext(Coro(), 'dflt')

print(run(custom2()))
w = anext(g(1), 'x')
print(iter(w) is w, w.__await__() is w)
print(w.send(None))
try:
    w.throw(KeyError('thrown'))
except KeyError as e:
    print(repr(e))
w = anext(g(0), 'over')
try:
    next(w)
except StopIteration as e:
    print('stop', e.value)
w = anext(g(1), 'x')
next(w)
print(w.close())
for args in (), (1, 2, 3):
    try:
        anext(*args)
    except TypeError as e:
        print(e)
try:
    aiter()
except TypeError as e:
    print(e)
