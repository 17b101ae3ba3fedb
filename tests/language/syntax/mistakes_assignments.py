import warnings
warnings.simplefilter("ignore")
cases = [
    'x = ',
    'def f(:',
    'def f(a, a): pass',
    'def f(a=1, b): pass',
    'def f(*): pass',
    'def f(*, **k): pass',
    'def f(**k, a): pass',
    'def f(*a, *b): pass',
    'class C(',
    'class C: ',
    'if x',
    'if x = 1: pass',
    'while x = 1: pass',
    'for x in: pass',
    'for 1 in x: pass',
    'for x() in y: pass',
    '1 = x',
    'x + 1 = 2',
    'f() = 1',
    '(a, 1) = 2',
    '[a, f()] = 1',
    '"a" = 1',
    'None = 1',
    'True = 2',
    'x.None = 1',
    'f(None=1)',
    'f(True=1)',
    'del f()',
    'del 1',
    'del (a, 1)',
    'del x + 1',
    'x = (1, 2',
    'x = [1, 2',
    'x = {1: 2',
    'x = (1, 2]',
    ')',
    'x = 1 +',
    'x = * y',
    'x = **y',
    'print "hello"',
    'print hello',
    'exec "x"',
    'return 1',
    'yield 1',
    'await x',
    'break',
    'continue',
    'lambda: (yield)',
    'def f(): return yield',
    'x = yield = 1',
    'import',
    'from x import',
    'from . import *',
    'def f(): from x import *',
    'from x import (a, b',
    'import a.b as c.d',
    'from x import a as b.c',
    'global x; x = 1',
    'def f(): x = 1; global x',
    'def f(): global x; nonlocal x',
]
def show(src):
    try:
        compile(src, "f.py", "exec")
        print(ascii(src), "compiles")
    except SyntaxError as e:
        print(ascii(src), type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, ascii(e.text))
    except (ValueError, OverflowError) as e:
        print(ascii(src), type(e).__name__, e)
for i, line in enumerate(cases):
    show(line)
    show("def g():\n    " + line + "\n")
    show("\n".join(cases[i:i + 2]) + "\n")
