import warnings
warnings.simplefilter("ignore")
cases = [
    'def f(x): global x',
    'def f(x): nonlocal x',
    'nonlocal x',
    'def f(): nonlocal y',
    'class C: nonlocal z',
    'x: int: str',
    'x: int = 1: 2',
    '(x): int = 1',
    '(x, y): int = 1',
    '[x]: int',
    'x() : int',
    'a, b: int',
    'x += y += z',
    'x + y += 1',
    '(a, b) += 1',
    'f() += 1',
    'a := 1',
    '(a := 1) = 2',
    '(a.b := 1)',
    '(a[0] := 1)',
    '(1 := 2)',
    'f(a := 1, b=(c := 2))',
    'f(a=1, 2)',
    'f(**k, *a)',
    'f(**k, a)',
    'f(a for a in b, c)',
    'f(c, a for a in b)',
    'f(a=1, a=2)',
    'f(a b)',
    'f(1 2)',
    '[1 2]',
    '{1 2}',
    '{1: 2, 3}',
    '{1, 2: 3}',
    '{1:}',
    '{1: *a}',
    '{**a: 1}',
    '{1: 2 3: 4}',
    '(1 2)',
    'x y',
    'x 1',
    '1 x',
    '"a" x',
    'if True:',
    '    pass',
    '  x',
    'if True:',
    'pass',
    '  x = 1',
    'def f():',
    'x = 1',
    'class C:',
    'x = 1',
    'try: pass',
    'try: pass',
    'finally',
    'try:',
    '    pass',
    'except:',
    '    pass',
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
