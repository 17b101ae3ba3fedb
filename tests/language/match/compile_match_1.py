# the match statement: what the compiler says, and where
def attempt(source, mode="exec"):
    try:
        compile(source, "f", mode)
        print(repr(source), "ok")
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.args[0], e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))
    except Exception as e:
        print(repr(source), type(e).__name__, e)


for source in [
    'match x: case 1: pass',
    'match x:\n pass',
    'match x:\ncase 1: pass',
    'match x:\n case 1:\n',
    'match x:\n case 1: pass\n else: pass',
    'match x\n case 1: pass',
    'match:\n case 1: pass',
    'match x:\n case: pass',
    'match x, y:\n case a, b: pass',
    'match *x, y:\n case a: pass',
    'match *x:\n case a: pass',
    'match (x:=1):\n case a: pass',
    'match x:=1:\n case a: pass',
    'match = 1',
    'match(x)',
    'match[x]',
    'match.x',
    'match * a',
    'match -a',
    'match -a:\n case 1: pass',
    'match, case = 1, 2',
    'case = match = _',
]:
    attempt(source)
