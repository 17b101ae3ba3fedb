import warnings
warnings.simplefilter("ignore")
cases = [
    'except E:',
    '    pass',
    'try: pass',
    'except E, F: pass',
    'try: pass',
    'except* E: pass',
    'except F: pass',
    'try: pass',
    'except*: pass',
    'with x as 1: pass',
    'with x as f(): pass',
    'with (x as y, z as 1): pass',
    'with x: ',
    'async x',
    'async def f(): ',
    'def f(): await x',
    'async with x: pass',
    'async for x in y: pass',
    '[x async for x in y]',
    'x = "abc',
    "x = 'abc",
    'x = """abc',
    'x = f"{a"',
    'x = f"{"',
    'x = f"}"',
    'x = f"{}"',
    'x = f"{a b}"',
    'x = f"{a!x}"',
    'x = f"{a!}"',
    'x = f"{a:{b:{c}}}"',
    'x = f"{*a}"',
    'x = f"{lambda x: 1}"',
    'x = f"{a=!r:>}"',
    'x = f"{#}"',
    'x = f"{a\\n}"',
    'x = f"{\'\\n\'}"',
    'x = b"é"',
    'x = u"a" b"b"',
    'x = "\\x1"',
    'x = "\\u12"',
    'x = "\\N{foo}"',
    'x = b"\\x1"',
    '0777',
    '0b12',
    '0o8',
    '0xg',
    '1_',
    '1__0',
    '1e',
    '1.e+',
    '0_7',
    '1a',
    '1.2.3',
    '0x',
    '1if 1else 2',
    '1_000_',
    'x = $',
    'x = ?',
    'x = a ! b',
    'x = a <> b',
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
