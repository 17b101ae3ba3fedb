# a group inside a context, with notes
def f():
    raise ExceptionGroup('top', [ValueError(1), ExceptionGroup('in', [KeyError('k'), OSError(2, 'x', 'f')]), SyntaxError('bad', ('f.py', 3, 4, 'abc def\n', 3, 6))])
try: f()
except Exception as e:
    e.add_note('noted')
    raise RuntimeError('after')
