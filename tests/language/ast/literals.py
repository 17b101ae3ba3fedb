"""literal_eval: what is a literal, and what is not."""
import ast, re
for text in ("1", "-1", "+1", "1.5e3", "0x1F", "1+2j", "-1-2j", "'a' 'b'", "b'x'", "[1, (2,), {3}, {4: [5]}]", "set()", "{}", "()", "None", "True",
             "...", "  1", "\t1", "{'a': (1, -2.5)}", "[]", "{1, 2}"):
    print(repr(ast.literal_eval(text)))
def tell(text):
    try:
        print(ast.literal_eval(text))
    except Exception as e:
        print(type(e).__name__, re.sub("0x[0-9a-f]+", "0x…", str(e)))
for text in ("a", "1+2", "1*2", "--1", "-'a'", "f'{1}'", "[1, a]", "{1: b}", "{**{}}", "print()", "set(1)", "1 if 1 else 2", "(1", "1 2", "", "\n 1",
             "1j+2", "-True", "a.b", "lambda: 0", "[i for i in ()]", "\0", "not 1", "1<2", "+1j-2j"):
    tell(text)
print(ast.literal_eval(ast.Constant(5)), ast.literal_eval(ast.parse("[1, 2]", mode="eval")))
tell(ast.parse("1"))
tell(3)
tell(None)
tell(ast.Dict([ast.Constant(1)], []))
tell("(" * 300)
