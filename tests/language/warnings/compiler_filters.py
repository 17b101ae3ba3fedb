import warnings
def show(message, category, filename, lineno, file=None, line=None):
    print(category.__name__, message, filename, lineno)
warnings.showwarning = show
warnings.simplefilter("always")
sources = ["x is 1", "x is not 'a'", "1 is 1", "x is None", "x is True", "x is ()", "x is []", "'a'(1)", "1()", "[1](2)", "None()", "{}[0]", "1[0]", "{1}[0]", "'abc'['d']", "[1, 2][1, 2]", "(1, 2)[1.5]", "'abc'[0]", "[1]['x':'y']",
           "f'a'()", "(i for i in x)()", "(lambda: 0)()", "(lambda: 0)[1]", "x < y is 2"]
for s in sources:
    print(s)
    compile(s, "file.py", "eval")
compile("assert (x, y)\nassert (1, 'two')\nassert ()\n", "a.py", "exec")
warnings.simplefilter("error")
for s in ("x is 1", "'a'(2)", "\n\nassert (1, 2)"):
    try:
        compile(s, "err.py", "exec")
    except SyntaxError as e:
        print(type(e).__name__, e.msg, e.filename, e.lineno, e.offset, e.end_lineno, e.end_offset, e.text)
warnings.simplefilter("ignore")
print(compile("x is 1", "q", "eval").co_name)
