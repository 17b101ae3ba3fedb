"""Attributes that run code while a tree is read."""
import ast
log = []
class Loud(ast.Name):
    @property
    def id(self):
        log.append("id")
        return "x"
    @property
    def lineno(self):
        log.append("lineno")
        return 1
def tell(tree, mode="eval"):
    try:
        print(eval(compile(tree, "<tree>", mode), {"x": "ok"}))
    except Exception as e:
        print(type(e).__name__, e)
node = Loud()
node.ctx, node.col_offset = ast.Load(), 0
tell(ast.Expression(node))
print(log)
class Fails(ast.Name):
    @property
    def id(self):
        raise ZeroDivisionError("id")
f = Fails(ctx=ast.Load(), lineno=1, col_offset=0)
tell(ast.Expression(f))
class Shrinks(ast.Constant):
    @property
    def value(self):
        items.clear()
        return 1
items = [Shrinks(lineno=1, col_offset=0), ast.Constant(2, lineno=1, col_offset=0)]
tell(ast.Expression(ast.List(items, ast.Load(), lineno=1, col_offset=0)))
class Grows(ast.Constant):
    @property
    def value(self):
        items.append(self)
        return 1
items = [Grows(lineno=1, col_offset=0)]
tell(ast.Expression(ast.List(items, ast.Load(), lineno=1, col_offset=0)))
class Forgets(ast.Constant):
    @property
    def value(self):
        tree.body = None
        return 3
tree = ast.Expression(Forgets(lineno=1, col_offset=0))
tell(tree)
class Attribute(ast.AST):
    def __getattr__(self, name):
        if name == "body":
            return ast.Constant(9, lineno=1, col_offset=0)
        raise AttributeError(name)
class E(ast.Expression):
    def __getattr__(self, name):
        if name == "body":
            return ast.Constant(9, lineno=1, col_offset=0)
        raise AttributeError(name)
tell(E())
