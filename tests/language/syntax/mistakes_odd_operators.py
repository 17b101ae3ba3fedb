import warnings
warnings.simplefilter("ignore")
cases = [
    'x = a =! b',
    'x = a && b',
    'x = a || b',
    'x = a ? b : c',
    'x := 1',
    'if (x := 1) = 2: pass',
    'i++',
    '++',
    '-',
    'x = -',
    'x = ~',
    'return',
    'def f(): return return',
    'yield',
    'class C: yield',
    'class C: return',
    '[(yield) for x in y]',
    '[await x for x in y]',
    'def f(): [await x for x in y]',
    'async def f(): yield from x',
    'async def f(): return (yield) ; return 1',
    'async def f():',
    '    yield 1',
    '    return 2',
    'def f():',
    '    return 2',
    '    yield from await x',
    'f"{yield}"',
    'f"{await x}"',
    'f"{x:{yield}}"',
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
