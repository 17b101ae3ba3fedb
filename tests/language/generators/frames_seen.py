# Frames of delegating generators while something is thrown: sys._getframe and tracebacks.
import sys


def names():
    f, out = sys._getframe(1), []
    while f:
        out.append(f.f_code.co_name)
        f = f.f_back
    return out


def inner():
    try:
        print(names())
        yield 1
    except KeyError:
        print(names())
        yield 2


def middle():
    yield from inner()


def outer():
    yield from middle()


def drive():
    it = outer()
    next(it)
    return it.throw(KeyError)


print(drive())


class It:
    def __iter__(self):
        return self
    def __next__(self):
        return names()
    def throw(self, *args):
        return names()
    def close(self):
        print(names())


def over():
    yield from It()


it = over()
print(next(it))
print(it.throw(ValueError))
it.close()


def frames(tb):
    out = []
    while tb:
        out.append((tb.tb_frame.f_code.co_name, tb.tb_lineno))
        tb = tb.tb_next
    return out


def failing():
    yield 1
    raise OSError


def through():
    yield from failing()


it = through()
next(it)
try:
    next(it)
except OSError as e:
    print(frames(e.__traceback__))
it = through()
next(it)
try:
    it.throw(ValueError)
except ValueError as e:
    print(frames(e.__traceback__))
it = through()
next(it)
print(it.gi_frame.f_back, it.gi_frame.f_lineno)
