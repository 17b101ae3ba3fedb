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
    'import (a)',
    'try: pass',
    'try: pass\nfinally: pass\nelse: pass',
    'try: pass\nelse: pass',
    'try: pass\nexcept: pass\nexcept A: pass',
    'try: pass\nexcept A, B: pass',
    'try: pass\nexcept A, B as c: pass',
    'try: pass\nexcept (A, B): pass',
    'try: pass\nexcept A as b.c: pass',
    'try: pass\nexcept* A: pass\nexcept B: pass',
    'try: pass\nexcept*: pass',
    'try: pass\nexcept *A: break',
    'for x in y:\n try: pass\n except *A: break',
    'for x in y:\n try: pass\n except *A: continue',
    'def f():\n try: pass\n except *A: return',
    'try: pass\nexcept A: pass\nexcept *B: pass',
    'try\n pass',
    'if x\n pass',
    'if x = 1: pass',
    'if x.y = 1: pass',
    'if x: pass\nelse if y: pass',
    'while x = 3: pass',
    'elif x: pass',
    'else: pass',
    'except: pass',
    'finally: pass',
]:
    attempt(source)
