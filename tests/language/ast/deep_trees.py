"""Trees too deep, or without an end, give RecursionError and nothing worse."""
import ast
x = ast.UnaryOp(ast.Not(), None, lineno=1, col_offset=0)
x.operand = x
try:
    compile(ast.Expression(x), "f", "eval")
except RecursionError as e:
    print(e)
e = ast.Name("x", ast.Load(), lineno=1, col_offset=0)
for i in range(100000):
    e = ast.UnaryOp(ast.USub(), e, lineno=1, col_offset=0)
try:
    compile(ast.Expression(e), "f", "eval")
except RecursionError as e2:
    print(e2)
del e
class Endless:
    lineno = col_offset = 1
    _fields = ()
block = ast.If(ast.Constant(1, lineno=1, col_offset=0), [], [], lineno=1, col_offset=0)
block.body.append(block)
try:
    compile(ast.Module([block], []), "f", "exec")
except RecursionError as e:
    print(e)
small = ast.Name("x", ast.Load())
for i in range(50):
    small = ast.Attribute(small, "a", ast.Load())
print(len(ast.unparse(small)), sum(1 for n in ast.walk(small)))
