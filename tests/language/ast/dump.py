"""dump(): annotated or not, attributes, indentation, what is missing."""
import ast
tree = ast.parse("def f(a, *, b: int = 1):\n  '''doc'''\n  return [a, u'x', -1.5]\nfor i in (): pass")
print(ast.dump(tree))
print(ast.dump(tree, annotate_fields=False))
print(ast.dump(tree.body[1], include_attributes=True))
print(ast.dump(tree, indent=2))
print(ast.dump(tree.body[0].body[1], indent="\t"))
print(ast.dump(tree.body[1], indent=0))
print(ast.dump(tree.body[1], annotate_fields=False, include_attributes=True, indent=1))
print(ast.dump(ast.Name()), ast.dump(ast.Name(ctx=ast.Load())), ast.dump(ast.Name("x"), annotate_fields=False))
print(ast.dump(ast.Raise(cause=ast.Name("e")), annotate_fields=False))
print(ast.dump(ast.Constant(None)), ast.dump(ast.Constant(1, kind=None)), ast.dump(ast.Constant("a", kind="u")))
print(ast.dump(ast.List([], None)), ast.dump(ast.Call(1, 2, 3)), ast.dump(ast.Call([[ast.Load()]], "s", ())))
for bad in 3, [], None:
    try:
        ast.dump(bad)
    except TypeError as e:
        print(e)
