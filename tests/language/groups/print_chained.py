# Groups as causes and contexts, a SyntaxError inside, texts of several lines.
class MyEG(ExceptionGroup):
    pass
def f():
    try:
        try: raise SyntaxError('bad', ('f.py', 3, 4, 'x = = 3\n'))
        except SyntaxError as e: raise MyEG('msg\nline', [e, SystemExit(3), RecursionError()]) if 0 else MyEG('msg\nline', [e, ValueError()])
    except Exception as e:
        raise KeyError('x') from BaseExceptionGroup('bg', [e, KeyboardInterrupt(), ExceptionGroup('', [OSError(2, 'no')])])
f()
