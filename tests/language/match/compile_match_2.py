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
    'match x:\n case a if b: pass',
    'match x:\n case a if b := 1: pass',
    'match x:\n case 1:\n  pass\n case 2 pass',
    'match x:\n  case 1 pass',
    'match (x, y):\n case (a, b): pass',
    'match [x]:\n case [a]: pass',
    'match yield:\n case 1: pass',
    'def f():\n match (yield):\n  case 1: pass',
    'match not a:\n case 1: pass',
    'match lambda: 1:\n case 1: pass',
    'match x if y else z:\n case 1: pass',
    'match {}:\n case {}: pass',
    'print(match, case)',
    'match x:\n case 1: break',
    'for i in x:\n match i:\n  case 1: break\n  case 2: continue',
    'match await x:\n case 1: pass',
]:
    attempt(source)
