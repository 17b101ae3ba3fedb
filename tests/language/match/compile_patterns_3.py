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
    '{1:a,**a}',
    '{a.b:c, a.b:d}',
    '{-1:a}',
    '{1+2j:a}',
    '{-1-2j:b}',
    '{1+2:a}',
    '{1j+2:a}',
    '{None:a}',
    '{"a" "b":c}',
    '{f"a":b}',
    'f"a"',
    'b"a"',
    '"a" b"b"',
    '1+2',
    '1+2j',
    '-1',
    '--1',
    '+1',
    '-a',
    '1-2j',
    '-1+-2j',
    '~1',
]:
    attempt("match z:\n case %s: pass" % source)
    attempt("match z:\n case %s: pass\n case 5: pass" % source)
