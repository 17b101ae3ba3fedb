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
    'del f()',
    'del (a, b), [c]',
    'del a+b',
    'del *a',
    'del (a,*b)',
    'del a := 1',
    'del 1',
    'del None',
    'del "a"',
    'del (a := 1)',
    'del a if b else c',
    'f() = 1',
    'f() += 1',
    '(a,b) += 1',
    '[a] += 1',
    'a+b = 1',
    'None = 1',
    'True = 1',
    '__debug__ = 1',
    'def f(__debug__): pass',
    'lambda __debug__: 1',
    'class __debug__: pass',
    'import __debug__',
    'from x import __debug__',
    'x.__debug__ = 1',
    'f(__debug__=1)',
]:
    attempt(source)
