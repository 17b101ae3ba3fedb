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
    'a[b:=1:2]',
    'x = a := 1',
    'with (a := b): pass',
    'assert a := 1',
    'del a := 1',
    '{a: *b}',
    '{**a}',
    '{**a: 1}',
    '{*a: 1}',
    '{*a, **b}',
    '{**a, *b}',
    '{a: 1, b}',
    '{a, b: 1}',
    '{a: 1, **b, c: 2}',
    '{a:}',
    '{a: 1 for a in b, c}',
    '{**a for a in b}',
    '[*a for a in b]',
    '(*a for a in b)',
    '{*a for a in b}',
    '{a: *b for a in c}',
]:
    attempt(source)
