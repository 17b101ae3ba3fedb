"""generate_tokens: names, numbers, operators, indentation, comments, line ends."""
import io, tokenize
def show(source):
    print(repr(source))
    try:
        for t in tokenize.generate_tokens(io.StringIO(source).readline):
            print("  ", tokenize.tok_name[t.type], tokenize.tok_name[t.exact_type], repr(t.string), t.start, t.end, repr(t.line))
    except Exception as e:
        print("  ", type(e).__name__, e.args)
for source in ("x = 1", "", "\n", "# only", "x #c\n", "if a:\n  b\n\n  # c\n  d\ne\n", "if a:\n\tb\n        c\n", "(a,\n # in\n b)\n", "a \\\n + b\n",
               "x **= y // z -> a := b ... . != <> <<= @\n", "0x1f 0b1 0o7 1_0.5e-3j .5 5. 1e5 00 1if\n", "é_1 = ñ\n", "x\n  y\n", "if x:\n    a\n  b\n",
               "$ ? !\n", "a\r\nb\r\n", "\f\tx\n", "(\n", "[{)\n", "async def f(): await x\n", "a\\", "x;y\n\n\n"):
    show(source)
