# targets, calls and displays: what the compiler says, and where
def attempt(source, mode="exec"):
    try:
        compile(source, "f", mode)
        print(repr(source), "ok")
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.args[0], e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))
    except Exception as e:
        print(repr(source), type(e).__name__, e)


for source in [
    'del __debug__',
    'for __debug__ in x: pass',
    'with a as __debug__: pass',
    'try: pass\nexcept a as __debug__: pass',
    'global __debug__',
    '(__debug__ := 1)',
    '__debug__ += 1',
    '__debug__: int',
    'x.None = 1',
    'f(None=1)',
    'f(True=1)',
    'def f(None): pass',
    'class None: pass',
    'for 1 in x: pass',
    'for f() in x: pass',
    'for x+1 in y: pass',
    'with a as f(): pass',
    'with a as 1: pass',
    '*a = 1',
    '*a, = 1',
    '*a, *b = 1',
    '[*a, *b] = 1',
    '(*a, b), *c = 1',
    'a, *b, *c = x',
    '*a',
    '*a,',
]:
    attempt(source)
