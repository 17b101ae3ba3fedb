# raise, except, finally, and what exceptions carry
import sys, traceback
def show(f, *a):
    try: print(f.__name__, f(*a))
    except BaseException as e: print(f.__name__, type(e).__name__, e, '| ctx', repr(e.__context__), '| cause', repr(e.__cause__), e.__suppress_context__, getattr(e,'__notes__',None))
def r45():
    try: raise ValueError('a')
    except ValueError:
        try: raise TypeError('b')
        except TypeError: pass
        return repr(sys.exc_info()[1])
def r46():
    a = ValueError('a'); b = TypeError('b')
    try:
        try: raise a
        except ValueError: raise b
    except TypeError as x:
        try: raise a
        except ValueError as y: return repr(y.__context__), repr(b.__context__)
def r47():
    def g():
        try: yield 1
        except GeneratorExit: yield 2
    x = g(); next(x); x.close()
def r48():
    def g():
        raise StopIteration(5)
        yield
    next(g())
def r49():
    class M(type):
        def __instancecheck__(c, o): print('ic'); return True
        def __subclasscheck__(c, o): print('sc'); return True
    class A(Exception, metaclass=M): pass
    try: 1/0
    except A: return 'caught'
def r50(): return ExceptionGroup('m',[ValueError()]), BaseExceptionGroup('m',[KeyboardInterrupt()])
def r51(): return ExceptionGroup('m',[])
def r52(): return ExceptionGroup('m',[5])
def r53(): return ExceptionGroup('m',[KeyboardInterrupt()])
def r54(): return ExceptionGroup(5,[ValueError()])
def r55(): raise ValueError() from ExceptionGroup('a',[ValueError(1)])
for f in r45, r46, r47, r48, r49, r50, r51, r52, r53, r54, r55: show(f)
