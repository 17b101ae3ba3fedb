# Which handler of except* gets what, and what is raised at the end.
def show(e, d=0):
    if isinstance(e, BaseExceptionGroup):
        return (type(e).__name__, e.message, [show(x) for x in e.exceptions])
    return repr(e)
def f(eg):
    try:
        raise eg
    except* ValueError as e:
        print('V', show(e))
    except* (TypeError, KeyError) as e:
        print('TK', show(e))
        raise
    except* OSError as e:
        print('OS', show(e))
        raise RuntimeError('new')
    else: print('else')
    finally: print('finally')
for g in [ValueError(1), KeyError('k'), ExceptionGroup('g', [ValueError(1), ExceptionGroup('n', [TypeError(2), ValueError(3), OSError(4)]), KeyError(5), ZeroDivisionError(6)]),
  ExceptionGroup('a',[ValueError(1)]), ExceptionGroup('z',[ZeroDivisionError(1)]), ZeroDivisionError(), ExceptionGroup('o',[OSError(1)]), KeyboardInterrupt(), BaseExceptionGroup('b',[KeyboardInterrupt(), ValueError(3)])]:
    try: f(g)
    except BaseException as e: print('->', show(e), show(e.__context__) if e.__context__ else None)
    print()
