# close() through yield from: order, iterators with odd close methods.
def inner(name):
    try:
        yield name
    finally:
        print('close', name)


def outer(*its):
    try:
        for it in its:
            yield from it
    finally:
        print('outer')


g = outer(inner('a'), inner('b'))
print(next(g), g.close())
g = outer(inner('a'), inner('b'))
print(next(g), next(g), g.close())
g = outer(outer(inner('x')))
next(g)
del g


class It:
    def __init__(self, how):
        self.how = how
    def __iter__(self):
        return self
    def __next__(self):
        return self.how
    def close(self):
        print('It.close', self.how)
        if self.how == 'raises':
            raise KeyError('close')
        return self.how


g = outer(It('plain'))
print(next(g), g.close())
g = outer(It('raises'))
next(g)
try:
    g.close()
except KeyError as e:
    print(repr(e))
g = outer(It('exit'))
next(g)
try:
    g.throw(GeneratorExit('thrown'))
except GeneratorExit as e:
    print(repr(e))
g = outer(It('raises'))
next(g)
try:
    g.throw(GeneratorExit)
except KeyError as e:
    print(repr(e))


def stubborn():
    for i in range(2):
        try:
            yield 1
        except GeneratorExit:
            print('no')


g = stubborn()
next(g)
try:
    g.close()
except RuntimeError as e:
    print(e)
try:
    g.throw(GeneratorExit)
except StopIteration as e:
    print('over', e.value)


def catches():
    try:
        yield
    except GeneratorExit:
        pass


g = catches()
next(g)
print(g.close(), g.gi_frame)
g = catches()
print(g.close(), g.gi_frame, list(g))
g = None
