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
    'f(a:=1)',
    'f(a=b:=1)',
    'f(a=(b:=1))',
    'a := 1',
    '(a := 1)',
    '(a.b := 1)',
    '(a[0] := 1)',
    '((a,b) := 1)',
    '([a] := 1)',
    '(1 := 2)',
    '(a := b := 1)',
    'lambda: x := 1',
    '[i := 0 for i in y]',
    '[(i := 0) for i in y]',
    '[j for i in (j := 1)]',
    '[[(i:=0) for j in y] for i in x]',
    'class A: [(i:=0) for j in y]',
    '[i for i in [(j:=1)]]',
    '(i for i in (lambda: (j:=1))())',
    'f"{a:=5}"',
    'f"{(a:=5)}"',
    '{a:=1}',
    '{(a:=1): 2}',
    '{a:=1: 2}',
    'a[b:=1]',
    'a[b:=1, c:=2]',
]:
    attempt(source)
