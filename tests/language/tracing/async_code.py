# coroutines and async generators have the events of generators
import sys


def tracer(frame, event, arg):
    if event == "exception":
        arg = arg[0].__name__
    elif event == "return" and not isinstance(arg, (int, str, type(None))):
        arg = type(arg).__name__
    print(frame.f_code.co_name, event, frame.f_lineno - frame.f_code.co_firstlineno, arg)
    return tracer


class Waits:
    def __await__(self):
        x = yield "waiting"
        return x


async def inner():
    return await Waits()


async def numbers():
    yield 1
    yield 2


async def outer():
    total = 0
    async for n in numbers():
        total += n
    return total + await inner()


c = outer()
sys.settrace(tracer)
c.send(None)
try:
    c.send(10)
except StopIteration as e:
    sys.settrace(None)
    print("value", e.value)
