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
    'not a',
    'None',
    'True',
    'a.b',
    'a.b.c',
    'a()',
    'a.b()',
    'a(b)',
    'a(b,c=d)',
    'a(b=c,d)',
    'a(b=c,b=d)',
    'a(b.c=d)',
    'a(b,b)',
    'a(b,c=b)',
    'a(*b)',
    'a(**b)',
    'a(b=_)',
    'a(_)',
    'a(1|2)',
    'a(a=1,)',
    'a(,)',
    'a[b]',
]:
    attempt("match z:\n case %s: pass" % source)
    attempt("match z:\n case %s: pass\n case 5: pass" % source)
