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
    'a, | b',
    '1, | 2',
    'a | b,',
    '0, *a, 1, *b',
    '"a" | "b"',
    'True | False',
    '1.5',
    '1e400',
    '-1.5+3j',
    '1+3',
    '1 + 3j + 4',
    '-0',
    '(((a)))',
    '[[[a]]]',
    '{1: {2: a}}',
    'A(B(C(x=y)))',
]:
    attempt("match z:\n case %s: pass" % source)
    attempt("match z:\n case %s: pass\n case 5: pass" % source)
