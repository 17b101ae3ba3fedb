# raise, except, finally, and what exceptions carry
import sys, traceback
def show(f, *a):
    try: print(f.__name__, f(*a))
    except BaseException as e: print(f.__name__, type(e).__name__, e, '| ctx', repr(e.__context__), '| cause', repr(e.__cause__), e.__suppress_context__, getattr(e,'__notes__',None))
def r23():
    try: raise ValueError
    except ValueError as e: pass
    return e
def r24():
    try: raise ValueError
    except ValueError as e:
        del e
    return 'ok'
def r25():
    try: raise ValueError
    except ValueError as e:
        e = 5
    return e
def r26():
    e = ValueError(); e.__cause__ = 5
def r27():
    e = ValueError(); e.__context__ = 5
def r28():
    e = ValueError(); e.__traceback__ = 5
def r29():
    e = ValueError(); del e.__cause__
def r30():
    e = ValueError(); del e.args
def r31():
    e = ValueError(1); e.args = [2,3]; return e.args, str(e)
def r32(): return ValueError().with_traceback(5)
def r33(): e = ValueError(); e.__suppress_context__ = 'yes'; return e.__suppress_context__
for f in r23, r24, r25, r26, r27, r28, r29, r30, r31, r32, r33: show(f)
