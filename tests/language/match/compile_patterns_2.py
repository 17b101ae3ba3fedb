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
    '*a,',
    '*_,',
    'a,',
    'a,b',
    '(a)',
    '()',
    '(a,)',
    '[]',
    '[*_]',
    '[*_, a]',
    '[1|2, a]',
    '{}',
    '{1:a}',
    '{a:1}',
    '{1:a,1:b}',
    '{"a":x,"a":y}',
    '{1:x,1.0:y}',
    '{True:x,1:y}',
    '{**a}',
    '{**_}',
    '{**a,1:b}',
    '{1:b,**a}',
]:
    attempt("match z:\n case %s: pass" % source)
    attempt("match z:\n case %s: pass\n case 5: pass" % source)
