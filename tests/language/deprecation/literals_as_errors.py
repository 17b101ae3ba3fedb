# with the filter "error" a warning of the parser is a SyntaxError at its place
import warnings

SOURCES = (r'"\d"', "x = 1\ny = 1if 1 else 2", r"'''\d", "b'\\d'", "\n\n'''a\nb\n\\d\n'''", r"'\400'", "x = '\\w'\nx = 1or 2\n",
           "x = 1or 2\nx = '\\w'\n", "f(a, '\\d', 0x1for)", "f'\\d'\n", "  '\\d'", "x = ('\\d'")
warnings.simplefilter("error")
for source in SOURCES:
    try:
        compile(source, "file.py", "exec")
        print(repr(source), "no error")
    except SyntaxError as e:
        print(repr(source), e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))
warnings.simplefilter("ignore")
print(compile(r'"\d"', "file.py", "eval") is not None)
warnings.filterwarnings("error", category=DeprecationWarning)
try:
    print(eval("1if 1 else 2"))
    eval(r"'\d'")
except SyntaxError as e:
    print(e)
