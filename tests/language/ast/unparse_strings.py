"""unparse(): strings and f-strings, quotes and backslashes."""
import ast
for source in (r"'a'", r'"it' r"'s" r'"', r"'\n'", r"'\t\x00\x7f'", r"'é\u2028\U0001f600'", r"b'\xff'", r"u'x'", r"'''a" + "\n" + r"b'''", r"'\\'", r"f'a{b}c'",
               r"f'{a!r}{b!s:>10}{c:{d}}'", r"f'{{}}'", r"f'{a}\n'", r"f'{a}\'" + '"' + r"'", r"f'''{a['b']}'''", r"f'{ {1: 2} }'", r"f'{(lambda: 1)}'",
               r"f'{a, b}'", r"f'{a=}'", r"f'x' 'y' f'{z}'", r"f'{a:%H:%M}'", r"f'{x if y else z}'", r"f'{not x}'", r"f'{a}' 'b\tc'"):
    tree = ast.parse(source)
    text = ast.unparse(tree)
    print(text, ast.dump(ast.parse(text)) == ast.dump(tree))
for doc in '"""a\nb"""', "'''it's \"\"\" '''", "'x\\\\y'", "'tab\\there'", "'ends with \"'", "u'u'", "'\\r'":
    print(ast.unparse(ast.parse(f"def f():\n  {doc}")))
def tell(node):
    try:
        print(ast.unparse(node))
    except Exception as e:
        print(type(e).__name__, str(e).split(",")[0])
x = ast.Name("x", ast.Load())
tell(ast.JoinedStr([x]))
tell(ast.JoinedStr([ast.Constant(3)]))
tell(ast.JoinedStr([ast.FormattedValue(ast.Constant("\\"), -1, None)]))
tell(ast.FormattedValue(x, 114, None))
tell(ast.JoinedStr([ast.FormattedValue(x, 97, ast.JoinedStr([ast.Constant(">3")]))]))
tell(ast.Constant((1, "a", (2,))))
tell(ast.Constant(frozenset([1])))
tell(ast.YieldFrom(None))
tell(ast.Raise(None, x))
tell(ast.Name())
tell(ast.Constant(float("nan")))
tell(ast.ImportFrom(None, [ast.alias("a")], None))
