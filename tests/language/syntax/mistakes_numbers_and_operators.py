import warnings
warnings.simplefilter("ignore")
cases = [
    'x = a ++',
    'x = a --',
    'x++',
    '!x',
    'x = `a`',
    'x = é€',
    'x = “a”',
    'x = a→b',
    '\\ x',
    'x = \\ ',
    'x = (yield',
    'assert',
    'assert x, ',
    'raise x from',
    'raise from x',
    'pass x',
    'else: pass',
    'elif x: pass',
    'except: pass',
    'finally: pass',
    'case 1: pass',
    'match x:',
    'match x:',
    '    case',
    'match x:',
    '    case 1',
    'match x:',
    '    case a | b: pass',
    'match x:',
    '    case a: pass',
    '    case b: pass',
    'match x:',
    '    case {**r, 1: 2}: pass',
    'match x:',
    '    case [*a, *b]: pass',
    'match x:',
    '    case C(a=1, 2): pass',
    'match x:',
    '    case 1 + 2: pass',
    'match x:',
    '    case -a: pass',
    'match x:',
    '    case {a: 1}: pass',
    'match x:',
    '    case a.b as c.d: pass',
    'match x:',
    '    case a as _: pass',
    'match x:',
    '    case (a, a): pass',
    'match x:',
    '    case {1: a, 1: b}: pass',
    'match x:',
    '    case C(a=1, a=2): pass',
    '@',
    'def f(): pass',
    '@x',
    'x = 1',
    '@f(',
    'lambda x=: 1',
    'lambda *: 1',
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
