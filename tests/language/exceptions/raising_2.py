# raise, except, finally, and what exceptions carry
import sys, traceback
def show(f, *a):
    try: print(f.__name__, f(*a))
    except BaseException as e: print(f.__name__, type(e).__name__, e, '| ctx', repr(e.__context__), '| cause', repr(e.__cause__), e.__suppress_context__, getattr(e,'__notes__',None))
def r12():
    try: 1/0
    except ZeroDivisionError as e:
        raise ValueError from e
def r13():
    e = ValueError('a'); e.add_note('n1'); e.add_note('n2'); raise e
def r14(): ValueError().add_note(1)
def r15():
    e = ValueError(); e.__notes__ = 5; e.add_note('x')
def r16():
    try: 1/0
    except 5: pass
def r17():
    try: 1/0
    except (ValueError, 5): pass
def r18():
    try: 1/0
    except (ValueError, (TypeError, ZeroDivisionError)): return 'x'
def r19():
    try: 1/0
    except object: pass
def r20():
    try: return 1
    finally: return 2
def r21():
    for i in range(3):
        try: continue
        finally: print('f', i)
    return i
def r22():
    while True:
        try: 1/0
        finally: break
    return 'swallowed'
for f in r12, r13, r14, r15, r16, r17, r18, r19, r20, r21, r22: show(f)
