# statements: what the compiler says, and where
def attempt(source, mode="exec"):
    try:
        compile(source, "f", mode)
        print(repr(source), "ok")
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.args[0], e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))
    except Exception as e:
        print(repr(source), type(e).__name__, e)


for source in [
    'print',
    'print -1',
    'print (1) 2',
    'raise A, B',
    'raise A from',
    'raise from B',
    'raise A from B',
    'assert',
    'assert (a, b)',
    'assert a,',
    'assert a, b, c',
    'pass a',
    'del',
    'del a,',
    'del (a)',
    'del ()',
    'del []',
    'del (a',
    'return 1,',
    'nonlocal',
    'global',
    'global a.b',
    'global a, b,',
    'global (a)',
]:
    attempt(source)
