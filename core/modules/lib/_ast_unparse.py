"""ast.unparse: source text from a tree."""
import sys
from ast import *
from contextlib import contextmanager, nullcontext
from enum import IntEnum, auto

_INFINITY = "1e" + repr(sys.float_info.max_10_exp + 1)


class _Precedence(IntEnum):
    NAMED_EXPR = auto()
    TUPLE = auto()
    YIELD = auto()
    TEST = auto()
    OR = auto()
    AND = auto()
    NOT = auto()
    CMP = auto()
    EXPR = auto()
    BOR = EXPR
    BXOR = auto()
    BAND = auto()
    SHIFT = auto()
    ARITH = auto()
    TERM = auto()
    FACTOR = auto()
    POWER = auto()
    AWAIT = auto()
    ATOM = auto()

    def next(self):
        try:
            return self.__class__(self + 1)
        except ValueError:
            return self


_P = _Precedence
_SINGLE_QUOTES = "'", '"'
_MULTI_QUOTES = '"""', "'''"
_ALL_QUOTES = *_SINGLE_QUOTES, *_MULTI_QUOTES
_UNARY = {"Invert": ("~", _P.FACTOR), "Not": ("not", _P.NOT), "UAdd": ("+", _P.FACTOR), "USub": ("-", _P.FACTOR)}
_BINARY = {
    "Add": ("+", _P.ARITH), "Sub": ("-", _P.ARITH), "Mult": ("*", _P.TERM), "MatMult": ("@", _P.TERM), "Div": ("/", _P.TERM),
    "Mod": ("%", _P.TERM), "LShift": ("<<", _P.SHIFT), "RShift": (">>", _P.SHIFT), "BitOr": ("|", _P.BOR), "BitXor": ("^", _P.BXOR),
    "BitAnd": ("&", _P.BAND), "FloorDiv": ("//", _P.TERM), "Pow": ("**", _P.POWER)}
_COMPARE = {"Eq": "==", "NotEq": "!=", "Lt": "<", "LtE": "<=", "Gt": ">", "GtE": ">=", "Is": "is", "IsNot": "is not", "In": "in",
            "NotIn": "not in"}
_BOOL = {"And": ("and", _P.AND), "Or": ("or", _P.OR)}


class _Unparser(NodeVisitor):
    """Writes a tree; what it returns from visit() is the text."""

    def __init__(self, *, _avoid_backslashes=False):
        self._source = []
        self._precedences = {}
        self._type_ignores = {}
        self._indent = 0
        self._avoid_backslashes = _avoid_backslashes
        self._in_try_star = False

    # ---- writing ----

    def visit(self, node):
        self._source = []
        self.traverse(node)
        return "".join(self._source)

    def traverse(self, node):
        if isinstance(node, list):
            for item in node:
                self.traverse(item)
        else:
            super().visit(node)

    def write(self, *text):
        self._source.extend(text)

    def maybe_newline(self):
        if self._source:
            self.write("\n")

    def fill(self, text=""):
        self.maybe_newline()
        self.write("    " * self._indent + text)

    def separated(self, items, visit=None, separator=", "):
        for i, item in enumerate(items):
            if i:
                self.write(separator)
            (visit or self.traverse)(item)

    def items(self, items, visit=None):
        """Those of a tuple: a comma behind a single one."""
        self.separated(items, visit)
        if len(items) == 1:
            self.write(",")

    @contextmanager
    def block(self, extra=None):
        self.write(":")
        if extra:
            self.write(extra)
        self._indent += 1
        yield
        self._indent -= 1

    @contextmanager
    def delimit(self, start, end):
        self.write(start)
        yield
        self.write(end)

    def delimit_if(self, start, end, condition):
        return self.delimit(start, end) if condition else nullcontext()

    def require_parens(self, precedence, node):
        return self.delimit_if("(", ")", self.get_precedence(node) > precedence)

    def get_precedence(self, node):
        return self._precedences.get(node, _P.TEST)

    def set_precedence(self, precedence, *nodes):
        for node in nodes:
            self._precedences[node] = precedence

    def at(self, precedence, node):
        self._precedences[node] = precedence
        self.traverse(node)

    def opt(self, before, node):
        if node:
            self.write(before)
            self.traverse(node)

    def type_comment(self, node):
        comment = self._type_ignores.get(node.lineno) or node.type_comment
        return f" # type: {comment}" if comment is not None else None

    def write_type_comment(self, node):
        if comment := self.type_comment(node):
            self.write(comment)

    def suite(self, word, body):
        if body:
            self.fill(word)
            with self.block():
                self.traverse(body)

    def documented_body(self, node):
        body = node.body
        first = body[0] if body else None
        if isinstance(first, Expr) and isinstance(first.value, Constant) and isinstance(first.value.value, str):
            self.fill()
            if first.value.kind == "u":
                self.write("u")
            self.write_str(first.value.value, _MULTI_QUOTES)
            body = body[1:]
        self.traverse(body)

    # ---- modules and statements ----

    def visit_Module(self, node):
        self._type_ignores = {t.lineno: f"ignore{t.tag}" for t in node.type_ignores}
        self.documented_body(node)
        self._type_ignores.clear()

    def visit_FunctionType(self, node):
        with self.delimit("(", ")"):
            self.separated(node.argtypes)
        self.write(" -> ")
        self.traverse(node.returns)

    def visit_Expr(self, node):
        self.fill()
        self.at(_P.YIELD, node.value)

    def visit_NamedExpr(self, node):
        with self.require_parens(_P.NAMED_EXPR, node):
            self.at(_P.ATOM, node.target)
            self.write(" := ")
            self.at(_P.ATOM, node.value)

    def visit_Import(self, node):
        self.fill("import ")
        self.separated(node.names)

    def visit_ImportFrom(self, node):
        self.fill("from ")
        self.write("." * (node.level or 0))
        if node.module:
            self.write(node.module)
        self.write(" import ")
        self.separated(node.names)

    def visit_Assign(self, node):
        self.fill()
        for target in node.targets:
            self.at(_P.TUPLE, target)
            self.write(" = ")
        self.traverse(node.value)
        self.write_type_comment(node)

    def visit_AugAssign(self, node):
        self.fill()
        self.traverse(node.target)
        self.write(" " + _BINARY[node.op.__class__.__name__][0] + "= ")
        self.traverse(node.value)

    def visit_AnnAssign(self, node):
        self.fill()
        with self.delimit_if("(", ")", not node.simple and isinstance(node.target, Name)):
            self.traverse(node.target)
        self.write(": ")
        self.traverse(node.annotation)
        self.opt(" = ", node.value)

    def visit_Return(self, node):
        self.fill("return")
        self.opt(" ", node.value)

    def visit_Pass(self, node):
        self.fill("pass")

    def visit_Break(self, node):
        self.fill("break")

    def visit_Continue(self, node):
        self.fill("continue")

    def visit_Delete(self, node):
        self.fill("del ")
        self.separated(node.targets)

    def visit_Assert(self, node):
        self.fill("assert ")
        self.traverse(node.test)
        self.opt(", ", node.msg)

    def visit_Global(self, node):
        self.fill("global ")
        self.separated(node.names, self.write)

    def visit_Nonlocal(self, node):
        self.fill("nonlocal ")
        self.separated(node.names, self.write)

    def visit_Await(self, node):
        with self.require_parens(_P.AWAIT, node):
            self.write("await")
            if node.value:
                self.write(" ")
                self.at(_P.ATOM, node.value)

    def visit_Yield(self, node):
        with self.require_parens(_P.YIELD, node):
            self.write("yield")
            if node.value:
                self.write(" ")
                self.at(_P.ATOM, node.value)

    def visit_YieldFrom(self, node):
        with self.require_parens(_P.YIELD, node):
            self.write("yield from ")
            if not node.value:
                raise ValueError("Node can't be used without a value attribute.")
            self.at(_P.ATOM, node.value)

    def visit_Raise(self, node):
        self.fill("raise")
        if not node.exc:
            if node.cause:
                raise ValueError("Node can't use cause without an exception.")
            return
        self.opt(" ", node.exc)
        self.opt(" from ", node.cause)

    def do_visit_try(self, node):
        self.fill("try")
        with self.block():
            self.traverse(node.body)
        self.traverse(node.handlers)
        self.suite("else", node.orelse)
        self.suite("finally", node.finalbody)

    def visit_Try(self, node):
        before, self._in_try_star = self._in_try_star, False
        try:
            self.do_visit_try(node)
        finally:
            self._in_try_star = before

    def visit_TryStar(self, node):
        before, self._in_try_star = self._in_try_star, True
        try:
            self.do_visit_try(node)
        finally:
            self._in_try_star = before

    def visit_ExceptHandler(self, node):
        self.fill("except*" if self._in_try_star else "except")
        self.opt(" ", node.type)
        if node.name:
            self.write(" as ", node.name)
        with self.block():
            self.traverse(node.body)

    def decorators(self, node):
        self.maybe_newline()
        for decorator in node.decorator_list:
            self.fill("@")
            self.traverse(decorator)

    def visit_ClassDef(self, node):
        self.decorators(node)
        self.fill("class " + node.name)
        with self.delimit_if("(", ")", node.bases or node.keywords):
            self.separated([*node.bases, *node.keywords])
        with self.block():
            self.documented_body(node)

    def visit_FunctionDef(self, node):
        self.function(node, "def")

    def visit_AsyncFunctionDef(self, node):
        self.function(node, "async def")

    def function(self, node, word):
        self.decorators(node)
        self.fill(f"{word} {node.name}")
        with self.delimit("(", ")"):
            self.traverse(node.args)
        self.opt(" -> ", node.returns)
        with self.block(self.type_comment(node)):
            self.documented_body(node)

    def visit_For(self, node):
        self.loop("for ", node)

    def visit_AsyncFor(self, node):
        self.loop("async for ", node)

    def loop(self, word, node):
        self.fill(word)
        self.at(_P.TUPLE, node.target)
        self.write(" in ")
        self.traverse(node.iter)
        with self.block(self.type_comment(node)):
            self.traverse(node.body)
        self.suite("else", node.orelse)

    def visit_If(self, node):
        word = "if "
        while True:
            self.fill(word)
            self.traverse(node.test)
            with self.block():
                self.traverse(node.body)
            if not (node.orelse and len(node.orelse) == 1 and isinstance(node.orelse[0], If)):
                break
            node, word = node.orelse[0], "elif "
        self.suite("else", node.orelse)

    def visit_While(self, node):
        self.fill("while ")
        self.traverse(node.test)
        with self.block():
            self.traverse(node.body)
        self.suite("else", node.orelse)

    def visit_With(self, node):
        self.with_("with ", node)

    def visit_AsyncWith(self, node):
        self.with_("async with ", node)

    def with_(self, word, node):
        self.fill(word)
        self.separated(node.items)
        with self.block(self.type_comment(node)):
            self.traverse(node.body)

    def visit_withitem(self, node):
        self.traverse(node.context_expr)
        self.opt(" as ", node.optional_vars)

    def visit_alias(self, node):
        self.write(node.name)
        if node.asname:
            self.write(" as " + node.asname)

    # ---- strings ----

    def quoted(self, string, quote_types=_ALL_QUOTES, escape_special_whitespace=False):
        """The text between the quotes, and the quotes that may stand around it, best first."""
        def escape(c):
            if not escape_special_whitespace and c in "\n\t":
                return c
            if c == "\\" or not c.isprintable():
                return c.encode("unicode_escape").decode("ascii")
            return c

        text = "".join(map(escape, string))
        possible = quote_types
        if "\n" in text:
            possible = [q for q in possible if q in _MULTI_QUOTES]
        possible = [q for q in possible if q not in text]
        if not possible: # no quotes do without backslashes
            string = repr(string)
            quote = next((q for q in quote_types if string[0] in q), string[0])
            return string[1:-1], [quote]
        if text:
            possible.sort(key=lambda q: q[0] == text[-1])
            if possible[0][0] == text[-1]: # the last character looks like the end
                assert len(possible[0]) == 3
                text = text[:-1] + "\\" + text[-1]
        return text, possible

    def write_str(self, string, quote_types=_ALL_QUOTES):
        text, quotes = self.quoted(string, quote_types)
        self.write(quotes[0] + text + quotes[0])

    def text_of(self, node):
        """What a part of an f-string writes, by itself."""
        before, self._source = self._source, []
        try:
            self.fstring_part(node)
            return "".join(self._source)
        finally:
            self._source = before

    def visit_JoinedStr(self, node):
        self.write("f")
        if self._avoid_backslashes:
            self.write_str(self.text_of(node))
            return
        # outside of the braces white space may be escaped, and looks better so
        texts, quotes = [], _ALL_QUOTES
        for value in node.values:
            text, quotes = self.quoted(self.text_of(value), quotes, isinstance(value, Constant))
            texts.append(text)
        self.write(quotes[0] + "".join(texts) + quotes[0])

    def fstring_part(self, node):
        if isinstance(node, JoinedStr):
            for value in node.values:
                self.fstring_part(value)
        elif isinstance(node, Constant) and isinstance(node.value, str):
            self.write(node.value.replace("{", "{{").replace("}", "}}"))
        elif isinstance(node, FormattedValue):
            self.visit_FormattedValue(node)
        else:
            raise ValueError(f"Unexpected node inside JoinedStr, {node!r}")

    def visit_FormattedValue(self, node):
        inner = type(self)(_avoid_backslashes=True)
        inner.set_precedence(_P.TEST.next(), node.value)
        text = inner.visit(node.value)
        if "\\" in text:
            raise ValueError("Unable to avoid backslash in f-string expression part")
        with self.delimit("{", "}"):
            if text.startswith("{"):
                self.write(" ") # two braces would be an escape
            self.write(text)
            if node.conversion != -1:
                self.write("!" + chr(node.conversion))
            if node.format_spec:
                self.write(":")
                self.fstring_part(node.format_spec)

    # ---- expressions ----

    def visit_Name(self, node):
        self.write(node.id)

    def constant(self, value):
        if isinstance(value, (float, complex)):
            self.write(repr(value).replace("inf", _INFINITY).replace("nan", f"({_INFINITY}-{_INFINITY})"))
        elif self._avoid_backslashes and isinstance(value, str):
            self.write_str(value)
        else:
            self.write(repr(value))

    def visit_Constant(self, node):
        value = node.value
        if isinstance(value, tuple):
            with self.delimit("(", ")"):
                self.items(value, self.constant)
        elif value is ...:
            self.write("...")
        else:
            if node.kind == "u":
                self.write("u")
            self.constant(value)

    def visit_List(self, node):
        with self.delimit("[", "]"):
            self.separated(node.elts)

    def visit_ListComp(self, node):
        self.comprehension("[", "]", node)

    def visit_GeneratorExp(self, node):
        self.comprehension("(", ")", node)

    def visit_SetComp(self, node):
        self.comprehension("{", "}", node)

    def comprehension(self, start, end, node):
        with self.delimit(start, end):
            self.traverse(node.elt)
            self.traverse(node.generators)

    def visit_DictComp(self, node):
        with self.delimit("{", "}"):
            self.traverse(node.key)
            self.write(": ")
            self.traverse(node.value)
            self.traverse(node.generators)

    def visit_comprehension(self, node):
        self.write(" async for " if node.is_async else " for ")
        self.at(_P.TUPLE, node.target)
        self.write(" in ")
        self.at(_P.TEST.next(), node.iter)
        for condition in node.ifs:
            self.write(" if ")
            self.at(_P.TEST.next(), condition)

    def visit_IfExp(self, node):
        with self.require_parens(_P.TEST, node):
            self.at(_P.TEST.next(), node.body)
            self.write(" if ")
            self.at(_P.TEST.next(), node.test)
            self.write(" else ")
            self.at(_P.TEST, node.orelse)

    def visit_Set(self, node):
        if not node.elts:
            self.write("{*()}") # {} is a dict, and set may be another name
            return
        with self.delimit("{", "}"):
            self.separated(node.elts)

    def visit_Dict(self, node):
        def pair(item):
            key, value = item
            if key is None:
                self.write("**")
                self.at(_P.EXPR, value)
            else:
                self.traverse(key)
                self.write(": ")
                self.traverse(value)

        with self.delimit("{", "}"):
            self.separated(zip(node.keys, node.values), pair)

    def visit_Tuple(self, node):
        with self.delimit_if("(", ")", not node.elts or self.get_precedence(node) > _P.TUPLE):
            self.items(node.elts)

    def visit_UnaryOp(self, node):
        text, precedence = _UNARY[node.op.__class__.__name__]
        with self.require_parens(precedence, node):
            self.write(text)
            if precedence is not _P.FACTOR: # -1, but not x
                self.write(" ")
            self.at(precedence, node.operand)

    def visit_BinOp(self, node):
        text, precedence = _BINARY[node.op.__class__.__name__]
        with self.require_parens(precedence, node):
            right_first = text == "**"
            self.at(precedence.next() if right_first else precedence, node.left)
            self.write(f" {text} ")
            self.at(precedence if right_first else precedence.next(), node.right)

    def visit_Compare(self, node):
        with self.require_parens(_P.CMP, node):
            self.set_precedence(_P.CMP.next(), node.left, *node.comparators)
            self.traverse(node.left)
            for op, value in zip(node.ops, node.comparators):
                self.write(" " + _COMPARE[op.__class__.__name__] + " ")
                self.traverse(value)

    def visit_BoolOp(self, node):
        text, precedence = _BOOL[node.op.__class__.__name__]
        level = precedence

        def deeper(value):
            nonlocal level
            level = level.next()
            self.at(level, value)

        with self.require_parens(precedence, node):
            self.separated(node.values, deeper, f" {text} ")

    def visit_Attribute(self, node):
        self.at(_P.ATOM, node.value)
        if isinstance(node.value, Constant) and isinstance(node.value.value, int):
            self.write(" ") # 3.real is no attribute of 3
        self.write("." + node.attr)

    def visit_Call(self, node):
        self.at(_P.ATOM, node.func)
        with self.delimit("(", ")"):
            self.separated([*node.args, *node.keywords])

    def visit_Subscript(self, node):
        self.at(_P.ATOM, node.value)
        with self.delimit("[", "]"):
            if isinstance(node.slice, Tuple) and node.slice.elts:
                self.items(node.slice.elts)
            else:
                self.traverse(node.slice)

    def visit_Starred(self, node):
        self.write("*")
        self.at(_P.EXPR, node.value)

    def visit_Ellipsis(self, node):
        self.write("...")

    def visit_Slice(self, node):
        if node.lower:
            self.traverse(node.lower)
        self.write(":")
        if node.upper:
            self.traverse(node.upper)
        self.opt(":", node.step)

    def visit_Lambda(self, node):
        with self.require_parens(_P.TEST, node):
            self.write("lambda")
            before, self._source = self._source, []
            self.traverse(node.args)
            args, self._source = self._source, before
            if args:
                self.write(" ", *args)
            self.write(": ")
            self.at(_P.TEST, node.body)

    # ---- arguments ----

    def visit_arg(self, node):
        self.write(node.arg)
        self.opt(": ", node.annotation)

    def visit_arguments(self, node):
        separator = ""
        args = node.posonlyargs + node.args
        defaults = [None] * (len(args) - len(node.defaults)) + node.defaults
        for i, (arg, default) in enumerate(zip(args, defaults), 1):
            self.write(separator)
            separator = ", "
            self.traverse(arg)
            self.opt("=", default)
            if i == len(node.posonlyargs):
                self.write(", /")
        if node.vararg or node.kwonlyargs:
            self.write(separator, "*")
            separator = ", "
            if node.vararg:
                self.visit_arg(node.vararg)
        for arg, default in zip(node.kwonlyargs, node.kw_defaults):
            self.write(", ")
            self.traverse(arg)
            self.opt("=", default)
        if node.kwarg:
            self.write(separator, "**")
            self.visit_arg(node.kwarg)

    def visit_keyword(self, node):
        self.write("**" if node.arg is None else node.arg + "=")
        self.traverse(node.value)

    # ---- match ----

    def visit_Match(self, node):
        self.fill("match ")
        self.traverse(node.subject)
        with self.block():
            for case in node.cases:
                self.traverse(case)

    def visit_match_case(self, node):
        self.fill("case ")
        self.traverse(node.pattern)
        self.opt(" if ", node.guard)
        with self.block():
            self.traverse(node.body)

    def visit_MatchValue(self, node):
        self.traverse(node.value)

    def visit_MatchSingleton(self, node):
        self.constant(node.value)

    def visit_MatchSequence(self, node):
        with self.delimit("[", "]"):
            self.separated(node.patterns)

    def visit_MatchStar(self, node):
        self.write("*" + (node.name or "_"))

    def visit_MatchMapping(self, node):
        def pair(item):
            self.traverse(item[0])
            self.write(": ")
            self.traverse(item[1])

        with self.delimit("{", "}"):
            self.separated(zip(node.keys, node.patterns, strict=True), pair)
            if node.rest is not None:
                self.write(", " if node.keys else "", "**", node.rest)

    def visit_MatchClass(self, node):
        def named(item):
            self.write(item[0], "=")
            self.traverse(item[1])

        self.at(_P.ATOM, node.cls)
        with self.delimit("(", ")"):
            self.separated(node.patterns)
            if node.kwd_attrs:
                self.write(", " if node.patterns else "")
                self.separated(zip(node.kwd_attrs, node.kwd_patterns, strict=True), named)

    def visit_MatchAs(self, node):
        if node.name is None:
            self.write("_")
        elif node.pattern is None:
            self.write(node.name)
        else:
            with self.require_parens(_P.TEST, node):
                self.at(_P.BOR, node.pattern)
                self.write(" as " + node.name)

    def visit_MatchOr(self, node):
        with self.require_parens(_P.BOR, node):
            self.set_precedence(_P.BOR.next(), *node.patterns)
            self.separated(node.patterns, separator=" | ")
