"""NodeVisitor and NodeTransformer."""
import ast, warnings
class Names(ast.NodeVisitor):
    def __init__(self):
        self.seen = []
    def visit_Name(self, node):
        self.seen.append((node.id, type(node.ctx).__name__))
    def visit_FunctionDef(self, node):
        self.seen.append(node.name)
        self.generic_visit(node)
v = Names()
print(v.visit(ast.parse("def f(a=b): return c + d.e\nx = [y for z in w]")))
print(v.seen)
class Change(ast.NodeTransformer):
    def visit_Name(self, node):
        return ast.copy_location(ast.Name(node.id.upper(), node.ctx), node)
    def visit_Pass(self, node):
        return None
    def visit_Assert(self, node):
        return [ast.copy_location(ast.Expr(node.test), node)] * 2
    def visit_Return(self, node):
        node.value = None
        return node
tree = Change().visit(ast.parse("def f():\n  pass\n  assert a, b\n  return c\nx = y"))
print(ast.unparse(tree))
class Gone(ast.NodeTransformer):
    def visit_Constant(self, node):
        return None
print(ast.dump(Gone().visit(ast.parse("x = 1; f(2, a=3)"))))
class Old(ast.NodeVisitor):
    def visit_Num(self, node):
        print("num", node.n)
    def visit_Str(self, node):
        print("str", node.s)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    Old().visit(ast.parse("1; 'a'; None; 2.5; b'x'"))
print([(str(w.message), w.category.__name__) for w in caught])
print([type(n).__name__ for n in ast.walk(ast.parse("a + [b]"))])
print([f for f, _ in ast.iter_fields(ast.Name("x"))], list(ast.iter_child_nodes(ast.Name("x", ast.Load())))[0].__class__)
