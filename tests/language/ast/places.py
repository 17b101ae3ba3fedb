"""fix_missing_locations, copy_location, increment_lineno, get_source_segment, get_docstring."""
import ast
tree = ast.Module([ast.Expr(ast.Call(ast.Name("f", ast.Load(), lineno=5, col_offset=7), [], []))], [])
print(ast.dump(ast.fix_missing_locations(tree), include_attributes=True))
print(ast.dump(ast.increment_lineno(tree, 10), include_attributes=True))
print(ast.dump(ast.increment_lineno(ast.Module([], [ast.TypeIgnore(3, "")]), 2)))
print(ast.dump(ast.increment_lineno(ast.Name("x", lineno=1, end_lineno=None)), include_attributes=True))
a, b = ast.Name("a", lineno=1, col_offset=2, end_lineno=None), ast.Name("b", lineno=3)
print(ast.dump(ast.copy_location(b, a), include_attributes=True))
print(ast.dump(ast.copy_location(ast.Load(), a)), ast.copy_location(b, ast.Name()).__dict__)
source = "x = 1\nif x:\n    y = [é,\n     2]  # c\nz = '\f'\n"
tree = ast.parse(source)
for node in tree.body[1].body[0], tree.body[1].body[0].value, tree.body[1].body[0].value.elts[0], tree.body[2].value:
    print(repr(ast.get_source_segment(source, node)), repr(ast.get_source_segment(source, node, padded=True)))
print(ast.get_source_segment(source, ast.Name("x")), ast.get_source_segment(source, ast.Load()))
tree = ast.parse("'''a\n   b\n   c'''\ndef f(): 'd'\nclass C: 3\nasync def g(): f''\ndef h(): pass")
print([ast.get_docstring(n) for n in [tree, *tree.body[1:]]], repr(ast.get_docstring(tree, clean=False)))
for bad in ast.Name("x"), tree.body[0]:
    try:
        ast.get_docstring(bad)
    except TypeError as e:
        print(e)
