# async methods, classmethods, lambdas and closures; async names as attributes.
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


class Base:
    async def value(self):
        return 'base'
    @classmethod
    async def make(cls):
        await Wait(cls.__name__)
        return cls()
    @staticmethod
    async def stat(x):
        return x
    async def items(self):
        yield 1


class Child(Base):
    async def value(self):
        return 'child of ' + await super().value()
    async def items(self):
        async for x in super().items():
            yield x
        yield 2


async def main():
    c = await Child.make()
    print(type(c).__name__, await c.value(), await c.stat(3), [x async for x in c.items()])
    total = 0

    async def add(n):
        nonlocal total
        await Wait(n)
        total += n
        return total

    print(await add(1), await add(2), total)
    f = lambda: add(5)
    print(await f())
    print([await g() for g in [lambda: add(1), f]])

print(run(main()))
print(type(Base.value).__name__, Base.value.__code__.co_flags & 0x80, Base.items.__code__.co_flags & 0x200)


async def defaults(a, /, b=2, *args, c, d=4, **kw):
    return a, b, args, c, d, kw

print(run(defaults(1, c=3)), run(defaults(1, 5, 6, 7, c=8, e=9)))
try:
    defaults()
except TypeError as e:
    print(e)


def decorate(f):
    async def wrapper(*args):
        print('before')
        r = await f(*args)
        print('after')
        return r
    return wrapper


@decorate
async def decorated(x):
    return x + 1

print(run(decorated(1)))
