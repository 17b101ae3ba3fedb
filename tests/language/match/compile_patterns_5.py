# patterns: what the compiler says, and where
def attempt(source, mode="exec"):
    try:
        compile(source, "f", mode)
        print(repr(source), "ok")
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.args[0], e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))
    except Exception as e:
        print(repr(source), type(e).__name__, e)


for source in [
    'a().b',
    'a(b)(c)',
    '...',
    '__debug__',
    '[__debug__]',
    'a as __debug__',
    '{**__debug__}',
    '*__debug__, a',
    'a if b',
    'a if (b:=1)',
    'a if b if c',
    'a and b',
    'a < b',
    'lambda: 1',
    'a := 1',
    'yield',
    '(yield)',
    'int() | str()',
    'int(a) | str(a)',
    'int(a) | str(b)',
    '[a] | {1: a}',
    '{"x": a} | {"y": a}',
]:
    attempt("match z:\n case %s: pass" % source)
    attempt("match z:\n case %s: pass\n case 5: pass" % source)
