# gi_* attributes and names of generators.
def g(a):
    """doc"""
    b = a
    yield b
    yield from [10]


it = g(1)
print(type(it).__name__, it.__name__, it.__qualname__, it.gi_code is g.__code__, it.gi_frame.f_locals)
print(next(it), it.gi_frame.f_lineno, sorted(it.gi_frame.f_locals), it.gi_yieldfrom)
print(next(it), type(it.gi_yieldfrom).__name__)
print(list(it), it.gi_frame, it.gi_yieldfrom)
it.__name__ = 'other'
it.__qualname__ = 'x.other'
print(it.__name__, repr(it).startswith('<generator object x.other at 0x'))
for value in 1, None, b'x':
    try:
        it.__name__ = value
    except TypeError as e:
        print(e)
for name in 'gi_frame', 'gi_code', 'gi_running', 'gi_yieldfrom', 'gi_suspended':
    try:
        setattr(it, name, 1)
    except AttributeError as e:
        print(type(e).__name__)
try:
    it.attr = 1
except AttributeError as e:
    print(e)


class C:
    def m(self):
        yield lambda: (i for i in ())


print(C().m().__qualname__, next(C().m())().__qualname__)
print((x for x in ()).__name__, iter(it) is it, hasattr(it, '__next__'), hasattr(it, '__len__'))
try:
    type(it)()
except TypeError as e:
    print(e)
try:
    class Sub(type(it)):
        pass
except TypeError as e:
    print(e)
f = g
it = f(2)
f.__name__ = 'renamed'
print(it.__name__, f(3).__name__)
