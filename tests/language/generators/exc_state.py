# sys.exc_info across yields: each generator its own.
import sys


def g():
    try:
        raise KeyError('g')
    except KeyError:
        yield repr(sys.exc_info()[1])
        yield repr(sys.exc_info()[1])
    yield repr(sys.exc_info()[1])


it = g()
print(next(it), sys.exc_info()[1])
try:
    raise ValueError('outside')
except ValueError:
    print(next(it), repr(sys.exc_info()[1]))
    print(next(it), repr(sys.exc_info()[1]))
    print(list(it), repr(sys.exc_info()[1]))
print(sys.exc_info())


def bare():
    try:
        yield 1
    except KeyError:
        yield 2
        raise


it = bare()
next(it)
print(it.throw(KeyError('again')))
try:
    next(it)
except KeyError as e:
    print(repr(e))


def reraise():
    yield 1
    raise


it = reraise()
next(it)
try:
    raise OSError('outer')
except OSError:
    try:
        next(it)
    except OSError as e:
        print('reraised', repr(e))


def sees():
    yield sys.exc_info()[0]


try:
    1 / 0
except ZeroDivisionError:
    print(next(sees()), [x for x in sees()])


def holds():
    try:
        raise KeyError('kept')
    except KeyError as e:
        yield e
        print('dropped')


it = holds()
e = next(it)
print(sys.getrefcount(e))
it.close()
print(sys.getrefcount(e))
