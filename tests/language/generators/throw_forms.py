# throw() with class, class and value, instance, traceback; what is normalised when.
def g():
    while True:
        try:
            yield 'ready'
        except Exception as e:
            print(type(e).__name__, e.args, e.__traceback__ is not None)


class Twice(Exception):
    def __init__(self, a, b):
        super().__init__(a, b)


class Fails(Exception):
    def __init__(self):
        raise KeyError('in init')


class NotOne(Exception):
    def __new__(cls, *args):
        return 5


it = g()
next(it)
for args in (ValueError,), (ValueError, 'text'), (ValueError, ('a', 'b')), (ValueError('inst'),), (ValueError, ValueError('v')), \
        (Exception, KeyError('sub')), (Twice, (1, 2)), (Fails,), (NotOne,), (ValueError, None), (ValueError, None, None), (ValueError('x'), None), \
        (LookupError, IndexError('i'), None):
    print(it.throw(*args))
try:
    it.throw(Twice)
except TypeError as e:
    print(e)
for args in (1,), (int,), (ValueError('x'), 'value'), (ValueError, 1, 'tb'), (), (1, 2, 3, 4), ('text',):
    it = g()
    next(it)
    try:
        it.throw(*args)
    except TypeError as e:
        print(e)
it = g()
next(it)
try:
    raise OSError('with traceback')
except OSError as e:
    saved = e
tb = saved.__traceback__
it.throw(OSError, saved, tb)
it.throw(OSError, saved)
it.throw(saved.with_traceback(tb))
