"""Trees made by hand or changed run as source does."""
import ast
tree = ast.parse("total = 0\nfor i in range(5):\n    total += i * 2\nprint(total)")
for node in ast.walk(tree):
    if isinstance(node, ast.Constant) and node.value == 2:
        node.value = 10
exec(compile(tree, "<tree>", "exec"))
f = ast.parse("def f(a, b=2, *c, d, **e): 'doc'; return a, b, c, d, e")
f.body[0].name = "g"
exec(compile(f, "<tree>", "exec"))
print(g(1, d=4, z=3), g.__doc__, g.__name__)
call = ast.Expression(ast.Call(ast.Name("print", ast.Load()), [ast.Constant(v) for v in (1, "a", b"b", None, ..., (1, 2), 2.5)], []))
eval(compile(ast.fix_missing_locations(call), "<tree>", "eval"))
single = ast.Interactive([ast.Expr(ast.BinOp(ast.Constant(6), ast.Mult(), ast.Constant(7)))])
exec(compile(ast.fix_missing_locations(single), "<tree>", "single"))
bad = ast.parse("x = 1\ny = 1 / 0")
bad.body[1].value.lineno = bad.body[1].value.end_lineno = 77
try:
    exec(compile(bad, "<tree>", "exec"))
except ZeroDivisionError as e:
    print(e, e.__traceback__.tb_next.tb_lineno)
future = ast.parse("from __future__ import annotations\ndef f(x: a.b + 1): pass\nprint(f.__annotations__)")
exec(compile(future, "<tree>", "exec"))
for source in "f'{1+1!r:>4}|{3}'", "[*range(3), *'ab']", "{**{'a': 1}, 'b': 2}", "(lambda x, /, y=2: x + y)(1)", "[i for i in range(9) if i % 2]":
    print(eval(compile(ast.parse(source, mode="eval"), "<tree>", "eval")))
shared = ast.Constant(5, lineno=1, col_offset=0)
twice = ast.Expression(ast.BinOp(shared, ast.Add(), shared, lineno=1, col_offset=0))
print(eval(compile(twice, "<tree>", "eval")))
