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
    'def f(/, a): pass',
    'def f(a, /, b, /): pass',
    'def f(a, *, /): pass',
    'def f(*a, /): pass',
    'def f(a, /): pass',
    'def f(a=1, /, b): pass',
    'lambda a=1, b: 1',
    'lambda a, a: 1',
    'lambda /: 1',
    'def f(*a=1): pass',
    'def f(**a=1): pass',
    'def f((a,b)): pass',
    'lambda (a,b): 1',
    'def f(a, (b)): pass',
    'f(a for a in b, c)',
    'f(c, a for a in b)',
    'f(a for a in b)',
    'f(**a, *b)',
    'f(**a, b)',
    'f(a=1, b)',
    'f(a=1, a=2)',
    'f(a+b=1)',
    'f((a)=1)',
    'f(1=2)',
    'f(a.b=1)',
    'f(a, b for b in c, d)',
]:
    attempt(source)
