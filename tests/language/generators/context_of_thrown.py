# The context of a thrown exception is what the generator handles.
def g():
    try:
        raise KeyError('handled')
    except KeyError:
        yield 1


it = g()
next(it)
try:
    it.throw(ValueError('thrown'))
except ValueError as e:
    print(repr(e.__context__))


def plain():
    yield 1


it = plain()
next(it)
try:
    raise OSError('outside')
except OSError:
    try:
        it.throw(ValueError('thrown'))
    except ValueError as e:
        print(repr(e.__context__))
it = plain()
next(it)
try:
    raise OSError('outside')
except OSError:
    it.close()


def closing():
    try:
        yield 1
    except GeneratorExit as e:
        print(repr(e.__context__))


it = closing()
next(it)
try:
    raise OSError('outside')
except OSError:
    it.close()
it = closing()
next(it)
it.close()


def raises_from():
    try:
        yield 1
    except ValueError as e:
        raise KeyError('new') from e


it = raises_from()
next(it)
try:
    it.throw(ValueError('cause'))
except KeyError as e:
    print(repr(e.__cause__), e.__context__ is e.__cause__)
