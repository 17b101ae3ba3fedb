# statements: what the compiler says, and where
def attempt(source, mode="exec"):
    try:
        compile(source, "f", mode)
        print(repr(source), "ok")
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.args[0], e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))
    except Exception as e:
        print(repr(source), type(e).__name__, e)


for source in [
    'if x:\npass',
    'if x:\n  a\n b',
    '  a',
    'a\n  b',
    'if 1:\n\ta\n        b',
    'for x y: pass',
    'for x in: pass',
    'for in x: pass',
    'with a: pass',
    'with: pass',
    'with a as: pass',
    'with a, : pass',
    'with (a, b): pass',
    'with (a as b, c as d,): pass',
    'with (a as b, c as d), e: pass',
    'with (a, b) as c: pass',
    'with (a as b): pass',
    'with a as (b, c): pass',
    'with a as [b, *c]: pass',
    'with (a, *b): pass',
    'with a b: pass',
    'class A()',
    'class A(): pass',
    'class A(*b, **c): pass',
    'class A(b for b in c): pass',
    'class A(b=1, c): pass',
]:
    attempt(source)
