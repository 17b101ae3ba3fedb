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
    'break',
    'continue',
    'def f():\n break',
    'while 1:\n def f():\n  continue',
    'for x in y:\n class A:\n  break',
    'return',
    'class A:\n return',
    'yield',
    'class A:\n yield 1',
    'await x',
    'def f(): await x',
    'async with a: pass',
    'async for a in b: pass',
    'def f():\n async with a: pass',
    'def f():\n async for x in y: pass',
    'def f():\n [x async for x in y]',
    '[x async for x in y]',
    'async def f():\n yield from a',
    'async def f():\n yield 1\n return 2',
    'async def f():\n return 2',
    'def f():\n yield 1\n return 2',
    '[(yield 1) for x in y]',
    '((yield 1) for x in y)',
    '{(yield) for x in y}',
    '{(yield):1 for x in y}',
    'def f(): [x for x in (yield)]',
]:
    attempt(source)
