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
    '1_000',
    '0_1',
    '1.0_',
    '1._0',
    '0b',
    '$',
    'a ? b',
    'a!',
    '!a',
    'a !b',
    '`a`',
    'a <> b',
    'a != b',
    'a++',
    'a--',
    '++a',
    'a+++b',
    'a = ',
    '= a',
    'a == ',
    'not',
    'a not b',
    'a is',
    'a is not',
    'a not in',
    'x = yield',
]:
    attempt(source)
