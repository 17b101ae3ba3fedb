"""Node classes: fields, attributes, bases, documentation, sizes."""
import ast, sys
for cls in (ast.AST, ast.mod, ast.Module, ast.stmt, ast.FunctionDef, ast.expr, ast.Name, ast.Constant, ast.expr_context, ast.Load, ast.boolop,
            ast.Add, ast.operator, ast.comprehension, ast.ExceptHandler, ast.arguments, ast.arg, ast.keyword, ast.alias, ast.withitem,
            ast.match_case, ast.MatchAs, ast.TypeIgnore, ast.FunctionType, ast.TryStar):
    print(cls, cls.__mro__[1:-1], cls._fields, cls._attributes, cls.__match_args__, cls.__module__)
    print(cls.__doc__)
print(ast.FunctionDef.returns, ast.FunctionDef.type_comment, ast.expr.end_lineno, ast.Constant.kind, hasattr(ast.Name, "id"))
print(sys.getsizeof(ast.AST()), sys.getsizeof(ast.Name()), ast.AST.__basicsize__, ast.Name.__basicsize__, ast.AST.__dictoffset__)
print(ast.Name() .__dict__, ast.Name("x").__dict__)
print(sorted(n for n in dir(ast) if isinstance(getattr(ast, n), type) and issubclass(getattr(ast, n), ast.AST)))
