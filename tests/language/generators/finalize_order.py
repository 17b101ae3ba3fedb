# What happens when generators are dropped, and in which order.
class D:
    def __init__(self, n):
        self.n = n
    def __del__(self):
        print('del', self.n)


def g(n):
    d = D(n)
    try:
        yield 1
    finally:
        print('finally', n)


it = g('a')
next(it)
del it
it = g('b')
del it
it = g('c')
next(it)
it.close()
print('closed')
it = g('d')
for x in it:
    print('loop')
print('end of loop')


def two():
    a, b = D('x'), D('y')
    yield 1
    return 5


it = two()
next(it)
try:
    next(it)
except StopIteration as e:
    print('value', e.value)
    e = None
print('done')


def on_stack():
    for i in [D('iter'), (yield 0)]:
        yield i


it = on_stack()
next(it)
del it
print('after')


def resurrect():
    global saved
    try:
        yield 1
    finally:
        saved = me


me = resurrect()
next(me)
me = None
print(type(saved).__name__)
first = [g('list1'), g('list2')]
for x in first:
    next(x)
del x
first.clear()
print('end')
