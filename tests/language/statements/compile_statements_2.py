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
    'lambda: (yield)',
    'class A: (yield)',
    '[x for x in (yield)]',
    'x: (yield)',
    'def f():\n x: (yield) = 1',
    'def f(a: (yield)): pass',
    'def f():\n def g(a:(yield)): pass',
    'x: (a:=1)',
    'x: await a',
    'global a\na = 1',
    'a = 1\nglobal a',
    'def f():\n a = 1\n global a',
    'def f():\n print(a)\n global a',
    'def f():\n global a\n global a',
    'def f():\n a: int\n global a',
    'def f():\n global a\n a: int',
    'def f(a):\n global a',
    'def f():\n nonlocal a',
    'nonlocal a',
    'class A:\n nonlocal a',
    'def f():\n a=1\n def g():\n  nonlocal a\n  global a',
    'def f():\n a=1\n def g(a):\n  nonlocal a',
    'def f():\n a=1\n def g():\n  a=2\n  nonlocal a',
    'def f():\n a=1\n def g():\n  print(a)\n  nonlocal a',
    'def f():\n global a\n def g():\n  nonlocal a',
    'def f():\n a = 1\n def g():\n  nonlocal a\n  a: int',
]:
    attempt(source)
