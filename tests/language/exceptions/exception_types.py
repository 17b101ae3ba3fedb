def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, '|', e, '|', e.args)
t(lambda: ValueError(x=1)); t(lambda: StopIteration(x=1)); t(lambda: OSError(1,2,3,4,5,6)); t(lambda: OSError(2,'a','f')); t(lambda:str(OSError(2,'a','f',None,'g')))
t(lambda: OSError(13, 'x').__class__); t(lambda: FileNotFoundError(2,'nope','file').filename); t(lambda: OSError('just')); t(lambda: str(OSError(2, 'No such file')))
t(lambda: UnicodeDecodeError(1,2)); t(lambda: ImportError('a',zz=1)); t(lambda: AttributeError('a',zz=1)); t(lambda: ExceptionGroup(1)); t(lambda: ExceptionGroup('a',[])); t(lambda: ExceptionGroup('a',[1])); t(lambda: ExceptionGroup('a',[ValueError()])); t(lambda: str(ExceptionGroup('a',[ValueError()])))
t(lambda: BaseExceptionGroup('a',[ValueError()])); t(lambda: BaseExceptionGroup('a',[KeyboardInterrupt()])); t(lambda: ExceptionGroup('a',[KeyboardInterrupt()]))
g = ExceptionGroup('g', [ValueError(1), TypeError(2), ExceptionGroup('h', [ValueError(3)])])
t(lambda: g.split(ValueError)); t(lambda: g.subgroup(TypeError)); t(lambda: g.subgroup(lambda e: isinstance(e, KeyError))); t(lambda: g.message); t(lambda: g.exceptions); t(lambda: g.derive([KeyError()]))
t(lambda: g.split((ValueError, TypeError))); t(lambda: g.split(3))
t(lambda: SyntaxError('a',('f',1,2,'t'))); t(lambda: str(SyntaxError('a',('/x/f',1,2,'t'))));t(lambda: SyntaxError('a',1)); t(lambda: SyntaxError('a',('f',1,2,'t')).lineno)
t(lambda: str(KeyError('a'))); t(lambda: str(KeyError('a',1))); t(lambda: str(KeyError()))
t(lambda: ValueError().add_note(1)); t(lambda: ValueError().with_traceback(1)); t(lambda: BlockingIOError(1,'a',5).characters_written);t(lambda: BlockingIOError(1,'a').characters_written)
t(lambda: SystemExit(1,2).code); t(lambda: SystemExit().code); t(lambda: SystemExit(3).code); t(lambda: StopIteration(1,2).value); t(lambda: StopIteration().value)
t(lambda: ImportError('m', name='n', path='p').name); t(lambda: ImportError('m').msg); t(lambda: NameError('x', name='n').name)
t(lambda: str(UnicodeDecodeError('utf-8', b'abc\xff', 3, 4, 'bad'))); t(lambda: str(UnicodeEncodeError('ascii', 'a\xe9b', 1, 2, 'bad'))); t(lambda: str(UnicodeTranslateError('a\u1234', 1, 2, 'bad')))
t(lambda: str(UnicodeEncodeError('ascii', 'a\xe9\xe9b', 1, 3, 'bad')))
e = ValueError(1, 2); e.add_note('n1'); e.add_note('n2'); print(e.__notes__, vars(e)); e.foo = 3; print(vars(e), e.args, repr(e)); e.args = [5]; print(e.args, e)
class E(Exception):
    def __init__(self, a, b): self.a = a; super().__init__(a)
print(repr(E(1, 2)), E(1,2).args, E(1,2).a, str(E(1,2)), vars(E(1,2)))
class F(Exception):
    def __str__(self): return 'F!'
print(str(F(1)), repr(F(1)), F(1, 2).args)
class K(Exception): pass
print(repr(K()), str(K()), repr(K('x')), K.__mro__)
try:
    try: raise KeyError('in')
    except KeyError as x: raise ValueError('out') from x
except ValueError as y: print(repr(y.__cause__), repr(y.__context__), y.__suppress_context__)
try:
    try: raise KeyError('in')
    except KeyError as x: raise ValueError('out')
except ValueError as y: print(y.__cause__, repr(y.__context__), y.__suppress_context__)
try:
    try: raise KeyError('in')
    except KeyError as x: raise ValueError('out') from None
except ValueError as y: print(y.__cause__, repr(y.__context__), y.__suppress_context__)
try:
    try: 1/0
    finally: [][1]
except IndexError as e: print(repr(e.__context__), e.__traceback__.tb_lineno)
try: raise 1
except TypeError as e: print(e)
try: raise int
except TypeError as e: print(e)
try: raise ValueError from 1
except TypeError as e: print(e)
try: raise ValueError
except ValueError as e: print(repr(e), e.args)
try: raise E
except TypeError as e: print(e)
try:
    try: raise ValueError(1)
    except (1, 2): pass
except TypeError as e: print(e)
def s(o, n, v):
    try: setattr(o, n, v); print(repr(getattr(o, n)))
    except Exception as x: print(type(x).__name__, x)
def d(o, n):
    try: delattr(o, n); print('deleted')
    except Exception as x: print(type(x).__name__, x)
for n in ('__cause__', '__context__', '__traceback__', 'args', '__suppress_context__', '__dict__'):
    for v in (None, 1, KeyError()): s(ValueError(), n, v)
    d(ValueError(), n)
print(ValueError(1) == ValueError(1), issubclass(KeyError, LookupError))
for x in (BaseException, OSError, SyntaxError, UnicodeError, Warning, ExceptionGroup): print(x.__name__, x.__doc__, x.__mro__)
try: None.foo
except AttributeError as e: print(e.name, e.obj)
try: undefined_name
except NameError as e: print(e.name, e)
class P:
    @property
    def p(self): raise AttributeError('mine')
    def __getattr__(self, n): raise AttributeError(f'ga {n}')
class Q:
    @property
    def p(self): raise AttributeError('mine')
try: P().p
except AttributeError as e: print(e, e.name)
try: Q().p
except AttributeError as e: print(e, e.name, type(e.obj))
import sys
def f():
    try: raise ValueError
    except ValueError:
        print(sys.exc_info()[0]); 
        try: raise KeyError
        except KeyError: print(sys.exc_info()[0])
        print(sys.exc_info()[0])
    print(sys.exc_info()[0])
f()
print(sys.getsizeof(ValueError()), sys.getsizeof(OSError()), sys.getsizeof(E(1,2)), sys.getsizeof(K()), sys.getsizeof(SyntaxError()))
