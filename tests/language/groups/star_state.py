# The exception being handled in except*, names unbound afterwards, nesting.
import sys


def show(e):
    return (e.message, [show(x) if isinstance(x, BaseExceptionGroup) else repr(x) for x in e.exceptions])


try:
    raise ExceptionGroup('g', [ValueError(1), TypeError(2), KeyError(3)])
except* ValueError as e:
    print(show(e), sys.exc_info()[1] is e)
    try:
        raise OSError('inner')
    except OSError as i:
        print(repr(i.__context__))
    print(sys.exc_info()[1] is e)
except* (TypeError, KeyError) as e:
    print(show(e), show(sys.exc_info()[1]))
print(sys.exc_info())
try:
    e
except NameError as x:
    print(x)


def nested():
    try:
        try:
            raise ExceptionGroup('n', [ValueError(1), TypeError(2), OSError(3)])
        except* ValueError as e:
            print('inner', show(e))
        finally:
            print('inner finally')
    except* TypeError as e:
        print('outer', show(e))


try:
    nested()
except ExceptionGroup as e:
    print('left', show(e))


def loops():
    for i in range(3):
        try:
            if i:
                raise ExceptionGroup(str(i), [ValueError(i)])
        except* ValueError as e:
            print('loop', show(e))
        else:
            print('no exception', i)


loops()
try:
    try:
        raise ExceptionGroup('g', [ValueError(1), TypeError(2)])
    except* ValueError as e:
        raise
    except* TypeError as e:
        raise KeyError('new') from None
except ExceptionGroup as e:
    print(show(e), [x.__suppress_context__ for x in e.exceptions])
try:
    try:
        raise ExceptionGroup('g', [ValueError(1), TypeError(2)])
    except* ValueError as e:
        raise e
except ExceptionGroup as e:
    print(show(e))
try:
    try:
        raise ExceptionGroup('g', [ValueError(1), TypeError(2)])
    except* ValueError as e:
        raise e.exceptions[0]
except ExceptionGroup as e:
    print(show(e))
try:
    try:
        raise ValueError('naked')
    except* ValueError as e:
        raise KeyError('from naked')
except KeyError as e:
    print(repr(e), repr(e.__context__))
except ExceptionGroup as e:
    print(show(e))
try:
    try:
        raise ValueError('naked')
    except* ValueError as e:
        raise
except ValueError as e:
    print('again', repr(e))
except ExceptionGroup as e:
    print(show(e))
