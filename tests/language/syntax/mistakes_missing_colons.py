import warnings
warnings.simplefilter("ignore")
cases = [
    "     'b': 2}",
    'l = [1, 2',
    '     3 4]',
    "x = {'a': 1, 'b' 2}",
    'if x == 1',
    '    pass',
    'while x:',
    'for x in y:',
    '    pass',
    'else',
    '    pass',
    'def f(x)',
    '    pass',
    'class A',
    '    pass',
    'try',
    '    pass',
    'except',
    '    pass',
    'with x',
    '    pass',
    'match x',
    '    case 1: pass',
    'match x:',
    '    case 1',
    '        pass',
    'async def f()',
    '    pass',
    'lambda x y: 1',
    'x = lambda: = 1',
    'x = y = ',
    'a, = ',
    '(a, b), c = ',
    'import a, ',
    'from a import b,',
    'from a import (b,,c)',
    'from a import ()',
    'global',
    'nonlocal',
    'global x,',
    'del',
    'del x,',
    'del ,',
    'assert x = 1',
    'assert (x = 1)',
    'f(x = 1 = 2)',
    'f(a.b=1)',
    'f(a[0]=1)',
    'f(1=2)',
    'f("a"=1)',
    'f(a+b=1)',
    'f((a)=1)',
    'f(not a=1)',
    'x = not',
    'x = a and',
    'x = or b',
    'x = a or or b',
    'x = a < > b',
    'x = a == = b',
    'x = a === b',
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
