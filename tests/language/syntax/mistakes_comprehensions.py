import warnings
warnings.simplefilter("ignore")
cases = [
    'with x',
    'try',
    'if',
    'elif',
    'lambda',
    'lambda x',
    'from __future__ import braces',
    'from __future__ import nope',
    'x = 1; from __future__ import division',
    'def __debug__(): pass',
    '__debug__ = 1',
    'def f(__debug__): pass',
    'x.__debug__ = 1',
    'f(__debug__=1)',
    'del __debug__',
    'a = b = c = 1 = d',
    'a = b == 1 = c',
    'x, y = 1, = 2',
    'with open("x") as f, open("y") as 1: pass',
    'if x:',
    '\ty',
    '        z',
    'def f(a, /, b, /): pass',
    'def f(/, a): pass',
    'def f(*a, /): pass',
    'def f(a, *, /): pass',
    'def f(a, *, b=1, *c): pass',
    'f(*)',
    'f(**)',
    'f(a, **)',
    'f(,)',
    'f(a,,b)',
    '[,]',
    '[a,,b]',
    '(,)',
    '{,}',
    '{a:b,,}',
    'x[]',
    'x[1,,2]',
    'x[a:b:c:d]',
    'x = a.',
    'x = .a',
    'x = a..b',
    'x = a.1',
    'x = (a.b.)',
    '"a" "b',
    '\'a\' + "b\'',
    'def f():',
    '    x = (',
    '    y = 2',
    '    return x',
    'a = 1',
    '  b = 2',
    'a = 1',
    '\tb = 2',
    'print("a"',
    'x = 1',
    'foo(a, b',
    'bar = 2',
    "d = {'a': 1",
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
