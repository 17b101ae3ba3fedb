"""Making nodes: positions, keywords, what is refused, subclasses."""
import ast
def tell(f, *args, **kw):
    try:
        node = f(*args, **kw)
        print(type(node).__name__, node.__dict__)
    except Exception as e:
        print(type(e).__name__, e)
tell(ast.Name)
tell(ast.Name, "x")
tell(ast.Name, "x", 3)
tell(ast.Name, "x", 3, 4)
tell(ast.Name, "x", id="y")
tell(ast.Name, ctx=1, id="y")
tell(ast.Name, "x", other=1, lineno=3)
tell(ast.Load, 1)
tell(ast.BinOp, 1, 2, 3)
tell(ast.AST, 1)
tell(ast.AST, a=1)
class Own(ast.AST):
    _fields = "a", "b"
tell(Own, 1)
tell(Own, 1, 2)
tell(Own, 1, 2, 3)
tell(Own, 1, a=2)
class Bare(ast.AST):
    _fields = None
tell(Bare, 1)
class Init(ast.expr):
    _fields = ["x"]
    def __init__(self, *args):
        super().__init__(*args)
        self.more = True
tell(Init, 5)
class Late(ast.AST):
    @property
    def _fields(self):
        return ()
tell(Late, 1)
n = ast.Name("x", ast.Load())
n.extra = 1
del n.id
print(n.__dict__.keys(), hasattr(n, "id"))
try:
    n.id
except AttributeError as e:
    print(e)
n.__dict__ = {"id": "q"}
print(n.id)
try:
    n.__dict__ = 3
except TypeError as e:
    print(e)
