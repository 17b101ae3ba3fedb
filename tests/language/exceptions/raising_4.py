# raise, except, finally, and what exceptions carry
import sys, traceback
def show(f, *a):
    try: print(f.__name__, f(*a))
    except BaseException as e: print(f.__name__, type(e).__name__, e, '| ctx', repr(e.__context__), '| cause', repr(e.__cause__), e.__suppress_context__, getattr(e,'__notes__',None))
def r34(): return ValueError(x=1)
def r35(): return KeyError('a','b'), str(KeyError('a')), str(KeyError()), str(KeyError(1,2))
def r36(): return OSError(1,'a','b'), OSError(2,'x').errno, str(OSError(2,'x','f')), str(OSError(2,'x','f',None,'g')), OSError(1).errno, OSError(1,2,3,4,5,6)
def r37(): return type(OSError(2,'x')), type(OSError(13,'')), type(OSError(17,'')), type(OSError(4,''))
def r38(): return StopIteration(3).value, StopIteration().value, StopIteration(1,2).value
def r39(): return SystemExit(3).code, SystemExit().code, SystemExit(1,2).code
def r40(): return SyntaxError('m',('f',1,2,'t')).offset, str(SyntaxError('m',('f',1,2,'t'))), SyntaxError('m', ('f',1))
def r41(): return UnicodeDecodeError('utf8', b'abc', 1, 2, 'r'), str(UnicodeDecodeError('utf8', b'abc', 1, 2, 'r')), str(UnicodeEncodeError('utf8','a\u1234',1,2,'r')), str(UnicodeTranslateError('abc',0,3,'r'))
def r42(): return UnicodeDecodeError('a')
def r43(): return ImportError('m',name='n',path='p').name, ImportError('m',foo=1)
def r44(): return AttributeError('m',name='n',obj=3).obj, NameError('m',name='q').name, NameError('a', obj=2)
for f in r34, r35, r36, r37, r38, r39, r40, r41, r42, r43, r44: show(f)
