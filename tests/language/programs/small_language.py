"""A small language with numbers, strings, lists, functions and closures: tokenizer, parser, evaluator."""
import operator
import re
from dataclasses import dataclass, field
from typing import Any, Callable, Iterator, NamedTuple, Optional


class Token(NamedTuple):
    kind: str
    text: str
    line: int
    column: int


class LangError(Exception):
    def __init__(self, message, line=None, column=None):
        super().__init__(message)
        self.line, self.column = line, column

    def __str__(self):
        where = f" at {self.line}:{self.column}" if self.line is not None else ""
        return f"{self.args[0]}{where}"


class ParseError(LangError):
    pass


class RunError(LangError):
    pass


TOKENS = [
    ("number", r"\d+(?:\.\d+)?"),
    ("string", r'"(?:\\.|[^"\\\n])*"'),
    ("name", r"[A-Za-z_]\w*"),
    ("op", r"==|!=|<=|>=|&&|\|\||[-+*/%<>=!(){}\[\],;]"),
    ("newline", r"\n"),
    ("skip", r"[ \t]+|#[^\n]*"),
    ("bad", r"."),
]
MASTER = re.compile("|".join(f"(?P<{kind}>{pattern})" for kind, pattern in TOKENS))
KEYWORDS = frozenset("let fn if else while return true false nil for in".split())


def tokenize(source: str) -> Iterator[Token]:
    line, start = 1, 0
    for match in MASTER.finditer(source):
        kind, text, column = match.lastgroup, match.group(), match.start() - start + 1
        if kind == "newline":
            line += 1
            start = match.end()
        elif kind == "bad":
            raise ParseError(f"unexpected character {text!r}", line, column)
        elif kind != "skip":
            yield Token("keyword" if text in KEYWORDS else kind, text, line, column)
    yield Token("end", "", line, len(source) - start + 1)


@dataclass
class Node:
    line: int


@dataclass
class Literal(Node):
    value: Any


@dataclass
class Name(Node):
    name: str


@dataclass
class Unary(Node):
    op: str
    operand: Node


@dataclass
class Binary(Node):
    op: str
    left: Node
    right: Node


@dataclass
class Call(Node):
    function: Node
    arguments: list = field(default_factory=list)


@dataclass
class Index(Node):
    target: Node
    index: Node


@dataclass
class ListNode(Node):
    items: list


@dataclass
class Function(Node):
    name: Optional[str]
    parameters: list
    body: list


@dataclass
class Let(Node):
    name: str
    value: Node


@dataclass
class Assign(Node):
    target: Node
    value: Node


@dataclass
class If(Node):
    test: Node
    then: list
    otherwise: list


@dataclass
class While(Node):
    test: Node
    body: list


@dataclass
class For(Node):
    name: str
    values: Node
    body: list


@dataclass
class Return(Node):
    value: Optional[Node]


PRECEDENCE = {"||": 1, "&&": 2, "==": 3, "!=": 3, "<": 4, ">": 4, "<=": 4, ">=": 4, "+": 5, "-": 5, "*": 6, "/": 6, "%": 6}


class Parser:
    def __init__(self, source):
        self.tokens = list(tokenize(source))
        self.at = 0

    @property
    def token(self):
        return self.tokens[self.at]

    def advance(self):
        token = self.token
        self.at += 1
        return token

    def accept(self, *texts):
        if self.token.text in texts and self.token.kind in ("op", "keyword"):
            return self.advance()
        return None

    def expect(self, text):
        if (token := self.accept(text)) is None:
            found = self.token.text or "the end"
            raise ParseError(f"expected {text!r}, found {found!r}", self.token.line, self.token.column)
        return token

    def name(self):
        if self.token.kind != "name":
            raise ParseError(f"expected a name, found {self.token.text!r}", self.token.line, self.token.column)
        return self.advance().text

    def program(self):
        statements = []
        while self.token.kind != "end":
            statements.append(self.statement())
        return statements

    def block(self):
        self.expect("{")
        statements = []
        while not self.accept("}"):
            statements.append(self.statement())
        return statements

    def statement(self):
        line = self.token.line
        if self.accept("let"):
            name = self.name()
            self.expect("=")
            node = Let(line, name, self.expression())
        elif self.accept("if"):
            test, then, otherwise = self.expression(), self.block(), []
            if self.accept("else"):
                otherwise = [self.statement()] if self.token.text == "if" else self.block()
            return If(line, test, then, otherwise)
        elif self.accept("while"):
            return While(line, self.expression(), self.block())
        elif self.accept("for"):
            name = self.name()
            self.expect("in")
            return For(line, name, self.expression(), self.block())
        elif self.accept("return"):
            node = Return(line, None if self.token.text == ";" else self.expression())
        else:
            node = self.expression()
            if self.accept("="):
                if not isinstance(node, (Name, Index)):
                    raise ParseError("cannot assign to this", line, 1)
                node = Assign(line, node, self.expression())
            elif isinstance(node, Function) and node.name:
                return node
        self.expect(";")
        return node

    def expression(self, limit=0):
        left = self.unary()
        while (power := PRECEDENCE.get(self.token.text, 0)) > limit and self.token.kind == "op":
            op = self.advance()
            left = Binary(op.line, op.text, left, self.expression(power))
        return left

    def unary(self):
        if op := self.accept("-", "!"):
            return Unary(op.line, op.text, self.unary())
        return self.postfix(self.primary())

    def postfix(self, node):
        while True:
            if token := self.accept("("):
                node = Call(token.line, node, self.sequence(")"))
            elif token := self.accept("["):
                node = Index(token.line, node, self.expression())
                self.expect("]")
            else:
                return node

    def sequence(self, end):
        items = []
        while not self.accept(end):
            items.append(self.expression())
            if not self.accept(","):
                self.expect(end)
                break
        return items

    def primary(self):
        token = self.advance()
        match token:
            case Token("number", text):
                return Literal(token.line, float(text) if "." in text else int(text))
            case Token("string", text):
                return Literal(token.line, re.sub(r"\\(.)", lambda m: {"n": "\n", "t": "\t"}.get(m[1], m[1]), text[1:-1]))
            case Token("keyword", "true" | "false"):
                return Literal(token.line, token.text == "true")
            case Token("keyword", "nil"):
                return Literal(token.line, None)
            case Token("keyword", "fn"):
                name = self.name() if self.token.kind == "name" else None
                self.expect("(")
                parameters = [p.name for p in self.sequence(")")]
                return Function(token.line, name, parameters, self.block())
            case Token("name", text):
                return Name(token.line, text)
            case Token("op", "("):
                node = self.expression()
                self.expect(")")
                return node
            case Token("op", "["):
                return ListNode(token.line, self.sequence("]"))
        raise ParseError(f"unexpected {token.text or 'end'!r}", token.line, token.column)


class Scope:
    def __init__(self, parent=None, **names):
        self.parent, self.names = parent, names

    def find(self, name, line):
        scope = self
        while scope is not None:
            if name in scope.names:
                return scope
            scope = scope.parent
        raise RunError(f"unknown name {name}", line, 1)


class ReturnValue(Exception):
    def __init__(self, value):
        self.value = value


@dataclass(repr=False)
class Closure:
    function: Function
    scope: Scope

    def __repr__(self):
        return f"<fn {self.function.name or 'anonymous'}/{len(self.function.parameters)}>"


OPERATORS: dict[str, Callable] = {
    "+": operator.add, "-": operator.sub, "*": operator.mul, "%": operator.mod,
    "==": operator.eq, "!=": operator.ne, "<": operator.lt, ">": operator.gt, "<=": operator.le, ">=": operator.ge,
    "/": lambda a, b: a // b if isinstance(a, int) and isinstance(b, int) else a / b,
}


class Interpreter:
    def __init__(self):
        self.output = []
        self.calls = 0
        self.world = Scope(None, print=self.print, len=len, push=lambda l, x: l.append(x), str=self.show, range=lambda n: list(range(n)))

    def print(self, *values):
        self.output.append(" ".join(self.show(v) for v in values))

    def show(self, value):
        match value:
            case None:
                return "nil"
            case bool():
                return str(value).lower()
            case list():
                return "[" + ", ".join(map(self.show, value)) + "]"
            case _:
                return str(value)

    def run(self, source):
        self.output.clear()
        try:
            self.block(Parser(source).program(), self.world)
        except LangError as e:
            self.output.append(f"{type(e).__name__}: {e}")
        except RecursionError:
            self.output.append("too deep")
        return self.output

    def block(self, statements, scope):
        for statement in statements:
            self.eval(statement, scope)

    def eval(self, node, scope):
        return getattr(self, "eval_" + type(node).__name__.lower())(node, scope)

    def eval_literal(self, node, scope):
        return node.value

    def eval_name(self, node, scope):
        return scope.find(node.name, node.line).names[node.name]

    def eval_unary(self, node, scope):
        value = self.eval(node.operand, scope)
        return -value if node.op == "-" else not value

    def eval_binary(self, node, scope):
        left = self.eval(node.left, scope)
        if node.op == "&&":
            return left and self.eval(node.right, scope)
        if node.op == "||":
            return left or self.eval(node.right, scope)
        right = self.eval(node.right, scope)
        try:
            return OPERATORS[node.op](left, right)
        except (TypeError, ArithmeticError) as e:
            raise RunError(f"{node.op}: {e}", node.line, 1) from e

    def eval_call(self, node, scope):
        function = self.eval(node.function, scope)
        arguments = [self.eval(a, scope) for a in node.arguments]
        if not isinstance(function, Closure):
            if not callable(function):
                raise RunError(f"{self.show(function)} is not a function", node.line, 1)
            return function(*arguments)
        if len(arguments) != len(function.function.parameters):
            raise RunError(f"{function!r} called with {len(arguments)}", node.line, 1)
        self.calls += 1
        inner = Scope(function.scope, **dict(zip(function.function.parameters, arguments)))
        try:
            self.block(function.function.body, inner)
        except ReturnValue as r:
            return r.value
        return None

    def eval_index(self, node, scope):
        try:
            return self.eval(node.target, scope)[self.eval(node.index, scope)]
        except (IndexError, TypeError) as e:
            raise RunError(str(e), node.line, 1) from None

    def eval_listnode(self, node, scope):
        return [self.eval(item, scope) for item in node.items]

    def eval_function(self, node, scope):
        closure = Closure(node, scope)
        if node.name:
            scope.names[node.name] = closure
        return closure

    def eval_let(self, node, scope):
        scope.names[node.name] = self.eval(node.value, scope)

    def eval_assign(self, node, scope):
        value = self.eval(node.value, scope)
        match node.target:
            case Name(name=name, line=line):
                scope.find(name, line).names[name] = value
            case Index(target=target, index=index):
                self.eval(target, scope)[self.eval(index, scope)] = value

    def eval_if(self, node, scope):
        self.block(node.then if self.eval(node.test, scope) else node.otherwise, Scope(scope))

    def eval_while(self, node, scope):
        while self.eval(node.test, scope):
            self.block(node.body, Scope(scope))

    def eval_for(self, node, scope):
        for value in self.eval(node.values, scope):
            self.block(node.body, Scope(scope, **{node.name: value}))

    def eval_return(self, node, scope):
        raise ReturnValue(node.value and self.eval(node.value, scope))


PROGRAMS = {
    "arithmetic": 'print(1 + 2 * 3, (1 + 2) * 3, 7 / 2, 7.0 / 2, -3 % 5, "a" + "b", "ab" * 3);',
    "fib": "fn fib(n) { if n < 2 { return n; } return fib(n - 1) + fib(n - 2); } print(fib(12));",
    "closure": """
        fn counter() { let n = 0; return fn() { n = n + 1; return n; }; }
        let a = counter(); let b = counter();
        a(); a();
        print(a(), b(), a);   # 3 1
    """,
    "lists": """
        let l = []; for i in range(6) { if i % 2 == 0 { push(l, i * i); } else { push(l, str(i) + "!"); } }
        l[0] = [true, nil]; print(l, len(l), l[0][1] == nil);
    """,
    "sort": """
        fn sort(l) {
            let i = 1;
            while i < len(l) {
                let j = i;
                while j > 0 && l[j - 1] > l[j] { let t = l[j]; l[j] = l[j - 1]; l[j - 1] = t; j = j - 1; }
                i = i + 1;
            }
            return l;
        }
        print(sort([5, 2, 9, 1, 5, 6])); print(sort(["pear", "fig", "apple"]));
    """,
    "higher": """
        fn map(f, l) { let r = []; for x in l { push(r, f(x)); } return r; }
        fn compose(f, g) { return fn(x) { return f(g(x)); }; }
        let inc = fn(x) { return x + 1; }; let dbl = fn(x) { return x * 2; };
        print(map(compose(inc, dbl), range(5)), map(compose(dbl, inc), range(5)));
    """,
    "else if": 'fn sign(x) { if x < 0 { return "neg"; } else if x == 0 { return "zero"; } else { return "pos"; } } print(sign(-1), sign(0), sign(9));',
    "unknown": "let a = 1;\nprint(b);",
    "types": 'let a = 1;\n\nprint(a + "x");',
    "zero": "print(1 / 0);",
    "index": "print([1, 2][5]);",
    "arity": "fn f(a, b) { return a; }\nf(1);",
    "not function": "let x = 3; x(1);",
    "character": "let a = 1 $ 2;",
    "syntax": "let = 3;",
    "unclosed": "fn f() { return 1;",
    "target": "1 = 2;",
    "deep": "fn f(n) { return f(n + 1); } f(0);",
}

interpreter = Interpreter()
for title, source in PROGRAMS.items():
    print(f"{title}:")
    for row in interpreter.run(source):
        print("   ", row)
print(interpreter.calls > 500, sorted(n for n in interpreter.world.names if len(n) > 3))
print(Parser("f(1)[a] + -2;").program()[0])
print(*[t[:2] for t in tokenize('let x="a\\"b"; # rest')])
