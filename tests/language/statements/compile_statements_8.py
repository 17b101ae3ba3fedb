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
    '(a, b',
    '(a, b]',
    '[a, b)',
    '{a: b)',
    'a)',
    '(',
    ')',
    '"',
    "'a",
    '"""a',
    "'''a\n\n",
    '"a\nb"',
    '"a\\\nb"',
    'a \\ b',
    'a \\',
    'a \\\n',
    '\\',
    'a;',
    'a;;b',
    ';',
    'a,',
    'a,,b',
    ',',
    'print 1',
    'print a, b',
    'exec "a"',
]:
    attempt(source)
