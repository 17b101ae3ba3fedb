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
    'class a.b: pass',
    'def a.b(): pass',
    'def f() pass',
    'def f(): pass; pass;',
    'def f',
    'def f(',
    'def f(:',
    'def',
    'class',
    'lambda',
    'lambda x',
    'a b',
    'a 1',
    '1 a',
    '1a',
    '1_',
    '1__0',
    '0x',
    '0b2',
    '0o8',
    '012',
    '00',
    '0_0',
    '1e',
    '1.e5',
    '1.5j',
]:
    attempt(source)
