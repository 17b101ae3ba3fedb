# Coroutines and asynchronous generators in reference cycles are collected.
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


import gc
import weakref


class Box:
    pass


async def f(box):
    try:
        await Wait(1)
    finally:
        print('f finally')

gc.collect()
box = Box()
box.coro = f(box)
box.coro.send(None)
ref = weakref.ref(box.coro)
del box
print(gc.collect() > 0, ref() is None)


async def g(box):
    try:
        yield 1
    finally:
        print('g finally')

box = Box()
box.gen = g(box)
try:
    box.gen.__anext__().send(None)
except StopIteration as e:
    print(e.value)
e = None
ref = weakref.ref(box.gen)
del box
print(gc.collect() > 0, ref() is None)

box = Box()
box.gen = g(box)
box.send = box.gen.asend(box)
box.throw = box.gen.athrow(KeyError, box)
box.next = anext(box.gen, box)
ref = weakref.ref(box)
del box
print(gc.collect() > 0, ref() is None)
box = Box()
box.coro = f(box)
box.wrapper = box.coro.__await__()
box.coro.close()
ref = weakref.ref(box)
del box
print(gc.collect() > 0, ref() is None)
