# The protocol of async with, and its errors.
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


class Manager:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow
    async def __aenter__(self):
        print('enter', self.name)
        await Wait('in ' + self.name)
        return self.name
    async def __aexit__(self, kind, value, traceback):
        print('exit', self.name, kind, value, traceback is not None)
        await Wait('out ' + self.name)
        return self.swallow


async def plain():
    async with Manager('a') as a:
        print('body', a)
    async with Manager('b') as b, Manager('c') as c:
        print('body', b, c)
    async with (Manager('d'), Manager('e') as e):
        return e

print(run(plain()))


async def raising(swallow):
    async with Manager('x', swallow):
        raise ValueError('body')
    return 'swallowed'

print(run(raising(True)))
try:
    run(raising(False))
except ValueError as e:
    print(repr(e))


async def loop():
    for i in range(3):
        async with Manager(str(i)):
            if i == 0:
                continue
            break

run(loop())


class NoEnter:
    async def __aexit__(self, *a):
        pass


class NoExit:
    async def __aenter__(self):
        pass


class PlainEnter:
    def __aenter__(self):
        return 1
    async def __aexit__(self, *a):
        pass


class PlainExit:
    async def __aenter__(self):
        pass
    def __aexit__(self, *a):
        return 2


class EnterRaises:
    def __aenter__(self):
        raise KeyError('enter')
    def __aexit__(self, *a):
        print('never')


async def use(m, raises=False):
    async with m:
        if raises:
            raise OSError('body')

for m in 1, NoEnter(), NoExit(), PlainEnter(), PlainExit(), EnterRaises(), print:
    for raises in False, True:
        try:
            run(use(m, raises))
        except Exception as e:
            print(type(e).__name__, e, repr(e.__context__))


class ExitRaises:
    async def __aenter__(self):
        return self
    async def __aexit__(self, *a):
        raise KeyError('exit')

try:
    run(use(ExitRaises(), True))
except KeyError as e:
    print(repr(e), repr(e.__context__))
