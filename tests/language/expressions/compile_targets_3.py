# targets, calls and displays: what the compiler says, and where
def attempt(source, mode="exec"):
    try:
        compile(source, "f", mode)
        print(repr(source), "ok")
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.args[0], e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))
    except Exception as e:
        print(repr(source), type(e).__name__, e)


for source in [
    'print(*a, *b)',
    'x = *a',
    'x = *a, b',
    '(*a)',
    'return *a',
    'def f(): return *a, b',
    'def f(): yield *a, b',
    'for x in *a, b: pass',
    'for *a in b: pass',
    'for *a, in b: pass',
    'a[*b]',
    'a[*b] = 1',
    'a[*b:c]',
    'a[b:*c]',
    'a[*b, c:d]',
    'del a[*b]',
    'lambda *: 1',
    'lambda *, a: 1',
    'def f(*): pass',
    'def f(*, **k): pass',
    'def f(a, *, b=1, c, **d): pass',
    'def f(a=1, b): pass',
    'def f(a, a): pass',
    'def f(*a, *b): pass',
    'def f(**a, b): pass',
    'def f(**a, *b): pass',
]:
    attempt(source)
