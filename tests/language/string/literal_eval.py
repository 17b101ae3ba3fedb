import ast
for s in ["1", "-1", "+1.5", "1+2j", "-3-4.5j", "'a' 'b'", "b'x'", "r'\\n'", "u'é'", "None", "True", "...", "[]", "[1, [2], ]", "()", "(1,)", "(1)", "1, 2", "{}", "{1: 2, 'a': [3]}", "{1, 2}", "set()", "0x1F", "0b11", "0o17", "1_000", "1e3", "1.", ".5", "2j",
          "'''a\nb'''", "  1", "(1,\n 2)", "[1, # c\n 2]", "'\\x41\\u0042'", "{'a': {'b': (None, False)}}", "\n1"]:
    try:
        print(repr(s), repr(ast.literal_eval(s)))
    except (ValueError, SyntaxError) as e:
        print(repr(s), type(e).__name__)
for s in ["x", "f()", "1+1", "[x]", "a.b", "1 if 2 else 3", "lambda: 1", "{**a}", "[*a]", "f'x'", "'a' % 1", "--1", "not 1", "2 ** 3", "1j+1", "(1).real", "set([1])", "True + 1j", "x = 1", "(", "1 1", "", "import os", "-'a'"]:
    try:
        print(repr(s), repr(ast.literal_eval(s)))
    except (ValueError, SyntaxError) as e:
        print(repr(s), type(e).__name__)
try:
    ast.literal_eval(1)
except ValueError as e:
    print(e)
