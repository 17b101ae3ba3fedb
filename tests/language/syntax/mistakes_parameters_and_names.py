import warnings
warnings.simplefilter("ignore")
cases = [
    'lambda x, x: 1',
    'lambda x=1, y: 1',
    'x if y',
    'x if y else',
    'not',
    'a not b',
    'a is is b',
    'a in',
    '*a',
    '*a, b = c, *d, *e = 1',
    '*a, *b = c',
    'a, *b, *c = d',
    '*a = b',
    'x = *a',
    'print(*a b)',
    'for *x in y: pass',
    'del *a',
    'return *a',
    'def f() -> : pass',
    'def f() - x: pass',
    'def f(a: ): pass',
    'def f(a.b): pass',
    'def f((a, b)): pass',
    'def f(1): pass',
    'def f("a"): pass',
    'def None(): pass',
    'class None: pass',
    'class C(a for a in b): pass',
    'class C(x=1, y): pass',
    'import None',
    'from None import x',
    'import a as None',
    'from a import b as None',
    'except x',
    'x = {a for a in b, c}',
    '[a, b for a in c]',
    '[a for a in b if]',
    '[a for a, b]',
    '[for a in b]',
    '(a for a)',
    '{a: b for c}',
    '{**a for a in b}',
    '[*a for a in b]',
    'x = [a for b in c for]',
    'f(a, b for b in c)',
    'f(b for b in c, a=1)',
    'x = 5 if',
    'x = if y',
    'while',
    'while x',
    'for',
    'for x',
    'for x y: pass',
    'for x in y',
    'def',
    'def f',
    'def f()',
    'class',
    'class C',
    'with',
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
