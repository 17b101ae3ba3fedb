"""The classes of syntax tree nodes. Each is told by its line of the language's abstract grammar, which is its __doc__, too."""
import sys
from _astnode import AST, kinds, remember

PyCF_ONLY_AST = 0x400
PyCF_TYPE_COMMENTS = 0x1000
PyCF_ALLOW_TOP_LEVEL_AWAIT = 0x2000

_PLACE = "lineno", "col_offset", "end_lineno", "end_col_offset"

# a sum: its name, whether its nodes have a place, its constructors; "*" begins a node that is no part of a sum
_GRAMMAR = """
mod: Module(stmt* body, type_ignore* type_ignores); Interactive(stmt* body); Expression(expr body); FunctionType(expr* argtypes, expr returns)
stmt@: FunctionDef(identifier name, arguments args, stmt* body, expr* decorator_list, expr? returns, string? type_comment); AsyncFunctionDef(identifier name, arguments args, stmt* body, expr* decorator_list, expr? returns, string? type_comment); ClassDef(identifier name, expr* bases, keyword* keywords, stmt* body, expr* decorator_list); Return(expr? value); Delete(expr* targets); Assign(expr* targets, expr value, string? type_comment); AugAssign(expr target, operator op, expr value); AnnAssign(expr target, expr annotation, expr? value, int simple); For(expr target, expr iter, stmt* body, stmt* orelse, string? type_comment); AsyncFor(expr target, expr iter, stmt* body, stmt* orelse, string? type_comment); While(expr test, stmt* body, stmt* orelse); If(expr test, stmt* body, stmt* orelse); With(withitem* items, stmt* body, string? type_comment); AsyncWith(withitem* items, stmt* body, string? type_comment); Match(expr subject, match_case* cases); Raise(expr? exc, expr? cause); Try(stmt* body, excepthandler* handlers, stmt* orelse, stmt* finalbody); TryStar(stmt* body, excepthandler* handlers, stmt* orelse, stmt* finalbody); Assert(expr test, expr? msg); Import(alias* names); ImportFrom(identifier? module, alias* names, int? level); Global(identifier* names); Nonlocal(identifier* names); Expr(expr value); Pass; Break; Continue
expr@: BoolOp(boolop op, expr* values); NamedExpr(expr target, expr value); BinOp(expr left, operator op, expr right); UnaryOp(unaryop op, expr operand); Lambda(arguments args, expr body); IfExp(expr test, expr body, expr orelse); Dict(expr* keys, expr* values); Set(expr* elts); ListComp(expr elt, comprehension* generators); SetComp(expr elt, comprehension* generators); DictComp(expr key, expr value, comprehension* generators); GeneratorExp(expr elt, comprehension* generators); Await(expr value); Yield(expr? value); YieldFrom(expr value); Compare(expr left, cmpop* ops, expr* comparators); Call(expr func, expr* args, keyword* keywords); FormattedValue(expr value, int conversion, expr? format_spec); JoinedStr(expr* values); Constant(constant value, string? kind); Attribute(expr value, identifier attr, expr_context ctx); Subscript(expr value, expr slice, expr_context ctx); Starred(expr value, expr_context ctx); Name(identifier id, expr_context ctx); List(expr* elts, expr_context ctx); Tuple(expr* elts, expr_context ctx); Slice(expr? lower, expr? upper, expr? step)
expr_context: Load; Store; Del
boolop: And; Or
operator: Add; Sub; Mult; MatMult; Div; Mod; Pow; LShift; RShift; BitOr; BitXor; BitAnd; FloorDiv
unaryop: Invert; Not; UAdd; USub
cmpop: Eq; NotEq; Lt; LtE; Gt; GtE; Is; IsNot; In; NotIn
*: comprehension(expr target, expr iter, expr* ifs, int is_async)
excepthandler@: ExceptHandler(expr? type, identifier? name, stmt* body)
*: arguments(arg* posonlyargs, arg* args, arg? vararg, arg* kwonlyargs, expr* kw_defaults, arg? kwarg, expr* defaults)
*@: arg(identifier arg, expr? annotation, string? type_comment)
*@: keyword(identifier? arg, expr value)
*@: alias(identifier name, identifier? asname)
*: withitem(expr context_expr, expr? optional_vars)
*: match_case(pattern pattern, expr? guard, stmt* body)
pattern@: MatchValue(expr value); MatchSingleton(constant value); MatchSequence(pattern* patterns); MatchMapping(expr* keys, pattern* patterns, identifier? rest); MatchClass(expr cls, pattern* patterns, identifier* kwd_attrs, pattern* kwd_patterns); MatchStar(identifier? name); MatchAs(pattern? pattern, identifier? name); MatchOr(pattern* patterns)
type_ignore: TypeIgnore(int lineno, string tag)
"""


def _make(name, base, doc, fields=(), place=()):
    names = tuple(sys.intern(f.split()[1]) for f in fields)
    space = {"_fields": names, "__module__": "ast", "__doc__": doc, "__match_args__": names}
    if place is not None:
        space["_attributes"] = place
    for f in fields:
        if "? " in f:
            space[f.split()[1]] = None
    if place:
        space["end_lineno"] = space["end_col_offset"] = None
    cls = globals()[name] = type(name, (base,), space)
    return cls


def _fields(constructor):
    return constructor[constructor.index("(") + 1:-1].split(", ") if "(" in constructor else ()


def _make_all():
    for line in _GRAMMAR.strip().split("\n"):
        head, _, rest = line.partition(": ")
        name, place = head.rstrip("@"), _PLACE if head.endswith("@") else ()
        made = rest.split("; ")
        if name == "*":
            _make(rest.split("(")[0], AST, rest, _fields(rest), place)
            continue
        between = "\n" + " " * (len(name) + 1) + "| " if any("(" in c for c in made) else " | "
        base = _make(name, AST, name + " = " + between.join(made), (), place)
        for c in made:
            _make(c.split("(")[0], base, c, _fields(c), None)


def _one_of_each(base):
    return tuple(cls() for cls in base.__subclasses__())


if remember() is None:
    _make_all()
    remember((tuple(globals()[k] for k in kinds), tuple(map(_one_of_each, (expr_context, boolop, operator, unaryop, cmpop))), TypeIgnore,
              {k: v for k, v in globals().items() if isinstance(v, type)}))
else:
    globals().update(remember()[3])
