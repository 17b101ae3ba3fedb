"""compile() looks at line and column numbers."""
import ast
def tell(**place):
    tree = ast.Expression(ast.Name("x", ast.Load(), **place))
    try:
        code = compile(tree, "<tree>", "eval")
        print(list(code.co_positions())[1])
    except Exception as e:
        print(type(e).__name__, e)
tell(lineno=1, col_offset=0)
tell(lineno=3, col_offset=5)
tell(lineno=3, col_offset=5, end_lineno=4, end_col_offset=1)
tell(lineno=3, col_offset=5, end_lineno=None, end_col_offset=None)
tell(lineno=3, col_offset=5, end_lineno=2, end_col_offset=9)
tell(lineno=3, col_offset=5, end_lineno=3, end_col_offset=4)
tell(lineno=3, col_offset=5, end_lineno=3, end_col_offset=5)
tell(lineno=-3, col_offset=5, end_lineno=3, end_col_offset=5)
tell(lineno=3, col_offset=-5, end_lineno=3, end_col_offset=5)
tell(lineno=1, col_offset=0, end_lineno="1")
tell(lineno=None, col_offset=0)
