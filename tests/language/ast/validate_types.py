"""compile() of trees with something of a wrong type."""
import ast
from ast import *
PLACE = dict(lineno=1, col_offset=0)
class Odd:
    def __repr__(self):
        return "<odd>"
odd = Odd()
def tell(tree, mode="eval"):
    try:
        print(eval(compile(tree, "<tree>", mode), {"x": "ok"}))
    except Exception as e:
        print(type(e).__name__, str(e).split(" at 0x")[0])
def expr(node):
    tell(Expression(node))
def stmt(node):
    tell(Module([node], []), "exec")
x = Name("x", Load(), **PLACE)
expr(odd)
odd.lineno = odd.col_offset = 1
expr(odd)
expr(ast.expr(lineno=1, col_offset=0) and odd)
expr(Name(3, Load(), **PLACE))
expr(Name(b"x", Load(), **PLACE))
class S(str): pass
expr(Name(S("x"), Load(), **PLACE))
expr(Name("x", odd, **PLACE))
expr(Name("x", Load, **PLACE))
expr(Name("x", Load(), lineno="1", col_offset=0))
expr(Name("x", Load(), lineno=1.5, col_offset=0))
expr(Name("x", Load(), lineno=True, col_offset=0))
expr(Name("x", Load(), lineno=1 << 40, col_offset=0))
expr(Name("x", Load(), lineno=1, col_offset=odd))
expr(BinOp(x, odd, x, **PLACE))
expr(UnaryOp(Add(), x, **PLACE))
expr(BoolOp(And, [x, x], **PLACE))
expr(Compare(x, [odd], [x], **PLACE))
expr(List((x,), Load(), **PLACE))
expr(List(None, Load(), **PLACE))
expr(List([odd], Load(), **PLACE))
expr(Constant([1], **PLACE))
expr(Constant(odd, **PLACE))
expr(Constant((1, (odd,)), **PLACE))
expr(Constant(frozenset([1, "a", (2,)]), **PLACE))
expr(Constant(1, kind=3, **PLACE))
expr(Constant(True, kind="u", **PLACE))
class I(int): pass
expr(Constant(I(3), **PLACE))
stmt(Global(["x", 3], **PLACE))
stmt(Global("x", **PLACE))
stmt(ImportFrom("m", [alias("a")], "0", **PLACE))
stmt(ImportFrom(3, [alias("a", **PLACE)], 0, **PLACE))
stmt(AnnAssign(Name("x", Store(), **PLACE), x, None, None, **PLACE))
tell(Module([Pass(**PLACE)], [odd]), "exec")
tell(Module([Pass(**PLACE)], [TypeIgnore(1, "")]), "exec")
tell(Module(3, []), "exec")
tell(Module([odd], []), "exec")
tell(Interactive([x]), "single")
