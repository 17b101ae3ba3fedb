# what the parser warns of: escapes that mean nothing, octal ones beyond a byte, numbers that touch a keyword
import warnings

SOURCES = (r'"\d"', r'b"\d"', '0x1for x in ()', "1if 1 else 2", "[0x1for x in ()]", "1or 2", "1in [1]", "0b1and 1", "0o7not in ()",
           "1.5if 1 else 0", "1jif 1 else 0", "1e5if 1 else 0", "0_7if 1 else 1", "0if 1 else 1", r'"\400"', r"b'\777'", r"'\377'", '"""\n\\d"""',
           r"f'\d{1}\w'", r"f'{1:\d}'", r"rb'\d'", r"r'\d'", r"'\d' '\w'", r"'\d\d'", r"'\é'", r"'\\d'", r"f'\{1}'", r"f'{1if 1 else 2}'",
           "x = 1\ny = '''a\n\\q'''\nz = '\\w'", "'\\\n'", r"'\8'", r"'\ '", "def f(): '\\d'", "1_0if x else 2", "1is 1", "1else 2")

with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    for source in SOURCES:
        seen.clear()
        try:
            compile(source, "file.py", "exec")
        except SyntaxError as e:
            print(repr(source), "error:", e)
        for w in seen:
            print(repr(source), w.category.__name__, w.message, w.filename, w.lineno)
