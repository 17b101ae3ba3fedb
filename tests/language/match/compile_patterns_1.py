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
    '_',
    'a',
    'a|b',
    '1|a',
    'a|1',
    '1|2',
    '(1|a)|b',
    '_|1',
    '1|_',
    '[a]|b',
    'a as b',
    '1 as b',
    '_ as b',
    'a as _',
    'a as b.c',
    'a as 1',
    '(a as b)|c',
    '1 as b as c',
    '[a,a]',
    '[a,*a]',
    '[*a,*b]',
    '*a',
]:
    attempt("match z:\n case %s: pass" % source)
    attempt("match z:\n case %s: pass\n case 5: pass" % source)
