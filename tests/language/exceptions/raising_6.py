# raise, except, finally, and what exceptions carry
import sys, traceback
def show(f, *a):
    try: print(f.__name__, f(*a))
    except BaseException as e: print(f.__name__, type(e).__name__, e, '| ctx', repr(e.__context__), '| cause', repr(e.__cause__), e.__suppress_context__, getattr(e,'__notes__',None))
def r56(): raise (ValueError, TypeError)
def r57(): raise "abc"
def r58():
    e = ValueError(1)
    return e.__reduce__(), e.__setstate__({'a': 1}), e.a, e.__setstate__(5)
def r59(): return BaseException.__new__(ValueError, 1, 2).args, Exception() == Exception(), hash(Exception) == hash(Exception)
def r60(): 
    class E(Exception):
        def __str__(s): return 5
    return str(E())
def r61(): 
    class E(Exception):
        def __init__(s, a): pass
    return E(1).args, repr(E([2])), repr(E(a=1))
for f in r56, r57, r58, r59, r60, r61: show(f)
