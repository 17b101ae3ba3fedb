# throw() through yield from: to generators, iterators with and without throw.
def inner():
    try:
        yield 1
        yield 2
    except ValueError as e:
        print('inner', repr(e))
        yield 'recovered'
    return 'inner value'


def outer(it):
    try:
        r = yield from it
        print('result', r)
    except Exception as e:
        print('outer', repr(e))
        yield 'outer recovered'


g = outer(inner())
print(next(g), g.throw(ValueError('v')))
print(list(g))
g = outer(inner())
next(g)
print(g.throw(KeyError('k')))
g = outer(outer(outer(inner())))
next(g)
print(g.throw(ValueError))
print(list(g))


class NoThrow:
    def __iter__(self):
        return self
    def __next__(self):
        return 'item'


class Throws(NoThrow):
    def throw(self, *args):
        print('throw', [a if isinstance(a, type) else type(a).__name__ for a in args])
        return 'from throw'


class Stops(NoThrow):
    def throw(self, *args):
        raise StopIteration('value')


class Attr(NoThrow):
    @property
    def throw(self):
        raise OSError('no throw for you')


g = outer(NoThrow())
print(next(g), g.throw(ValueError('x')))
g = outer(Throws())
print(next(g), g.throw(ValueError), g.throw(ValueError, 'x'), g.throw(ValueError('i'), None, None), next(g))
g = outer(Stops())
print(next(g))
try:
    g.throw(ValueError)
except StopIteration as e:
    print('ended', e.value)
g = outer(Attr())
next(g)
try:
    g.throw(ValueError)
except OSError as e:
    print(e)
print(next(g))
g = outer([1, 2, 3])
print(next(g), g.throw(KeyError))
