# StopIteration's value: tuples, exceptions, None, through yield from and loops.
def g(v):
    return v
    yield


for v in None, 1, (), (1, 2), ValueError('v'), StopIteration('s'), [1]:
    try:
        next(g(v))
    except StopIteration as e:
        print(e.args, e.value)
    try:
        g(v).send(None)
    except StopIteration as e:
        print(e.args, e.value)


def d(v):
    print(repr((yield from g(v))))


for v in None, 1, (1, 2), ValueError('v'), StopIteration('s'):
    list(d(v))
print(next(g(1), 'default'), list(g(2)), [*g(3)], sum(g(4)), max(g(5), default='empty'))


def rec(n):
    if n:
        yield n
        return 1 + (yield from rec(n - 1))
    return 0


def top():
    print((yield from rec(30)))


print(sum(top()))


def raises():
    yield 1
    raise StopIteration('mine')


it = raises()
next(it)
try:
    next(it)
except RuntimeError as e:
    print(e, repr(e.__cause__))
try:
    next(it)
except StopIteration as e:
    print(e.args)
it = (next(iter([])) for i in range(2))
try:
    list(it)
except RuntimeError as e:
    print(e)
