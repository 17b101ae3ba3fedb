"""untokenize: exact from whole tokens, equal in tokens from pairs."""
import io, tokenize
from tokenize import NAME, NUMBER, OP, STRING, NEWLINE, INDENT, DEDENT, ENDMARKER, NL
def tokens(source):
    return list(tokenize.generate_tokens(io.StringIO(source).readline))
for source in ("x  =  1 # c\n", "if a:\n    b\n    if c:\n        d\ne\n", "(a,\n   b)\n", "a = 'x' \\\n  'y'\n", "def f():\n\n  # c\n  return 1\n"):
    whole = tokens(source)
    print(repr(tokenize.untokenize(whole)), tokenize.untokenize(whole) == source)
    loose = tokenize.untokenize(t[:2] for t in whole)
    print(repr(loose), [t[:2] for t in tokens(loose)] == [t[:2] for t in whole])
print(tokenize.untokenize(tokenize.tokenize(io.BytesIO("é = 1\n".encode()).readline)))
print(repr(tokenize.untokenize([(NAME, "a"), (OP, "="), (STRING, "'x'"), (STRING, "'y'"), (NUMBER, "1"), (NEWLINE, "\n")])))
print(repr(tokenize.untokenize([(NAME, "a", (1, 4), (1, 5), ""), (NAME, "b", (3, 2), (3, 3), "")])))
try:
    tokenize.untokenize([(NAME, "a", (2, 0), (2, 1), ""), (NAME, "b", (1, 0), (1, 1), "")])
except ValueError as e:
    print(e)
u = tokenize.Untokenizer()
u.prev_row, u.prev_col = 2, 5
try:
    u.add_whitespace((1, 3))
except ValueError as e:
    print(e)
u.add_whitespace((4, 3))
print(u.tokens)
t = tokens("a+b")[1]
print(t, t.exact_type, t._fields, t == (54, "+", (1, 1), (1, 2), "a+b"))
