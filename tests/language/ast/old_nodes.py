"""Num, Str and the other names of before Constant."""
import ast
for node in ast.Num(3), ast.Str("a"), ast.Bytes(b"b"), ast.NameConstant(None), ast.Ellipsis(), ast.Num(n=5), ast.Str(s="q"):
    print(type(node).__name__, node.__dict__, [isinstance(node, c) for c in (ast.Num, ast.Str, ast.Bytes, ast.NameConstant, ast.Ellipsis)])
c = ast.Constant(7)
print(c.n, c.s, c.value)
c.n = 8
print(c.value, isinstance(ast.Constant(True), ast.Num), isinstance(ast.Constant(), ast.Num), isinstance(3, ast.Num), isinstance(ast.Name(), ast.Str))
print(issubclass(ast.Num, ast.Constant), ast.Num._fields, ast.Str._fields, ast.Ellipsis._fields, ast.Num.__doc__)
def tell(f):
    try:
        r = f()
        print(type(r).__name__, ast.dump(r) if isinstance(r, ast.AST) else r)
    except Exception as e:
        print(type(e).__name__, e)
tell(lambda: ast.Num(1, n=2))
tell(lambda: ast.Num(1, 2, 3))
tell(lambda: ast.Index(ast.Constant(1)))
tell(lambda: ast.ExtSlice([ast.Constant(1)]))
tell(lambda: ast.ExtSlice())
tell(lambda: ast.Tuple([1], None).dims)
class N(ast.Num):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.more = 1
n = N(5)
print(type(n), n.n, n.more, isinstance(n, N), isinstance(n, ast.Num), isinstance(ast.Constant(5), N))
print(ast.Suite.__mro__[1], ast.Param.__mro__[1], ast.AugLoad.__mro__[1], ast.slice.__mro__[1])
