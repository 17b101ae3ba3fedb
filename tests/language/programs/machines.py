"""State machines: match statements, tables, generators and classes; a vending machine, a lexer, a Turing machine, a stack machine."""
import enum
import functools
import re
from collections import defaultdict
from dataclasses import dataclass, field
from typing import NamedTuple


class State(enum.Enum):
    IDLE = enum.auto()
    PAID = enum.auto()
    SERVING = enum.auto()
    BROKEN = enum.auto()


@dataclass
class Coin:
    value: int


@dataclass
class Select:
    name: str
    extras: tuple = ()


@dataclass
class Tick:
    pass


class Cancel:
    pass


@dataclass
class Vending:
    stock: dict
    state: State = State.IDLE
    credit: int = 0
    serving: str | None = None
    log: list = field(default_factory=list)

    def send(self, event):
        before = self.state
        match self.state, event:
            case (State.BROKEN, Coin(value)):
                self.log.append(f"returns {value}")
            case (State.BROKEN, _):
                pass
            case (State.IDLE | State.PAID, Coin(value=(5 | 10 | 20 | 50 | 100) as v)):
                self.credit += v
                self.state = State.PAID
            case (_, Coin(value)) if value <= 0:
                self.state = State.BROKEN
            case (_, Coin(value)):
                self.log.append(f"refuses {value}")
            case (State.PAID, Select(name, ())) if name in self.stock:
                self.buy(name, 0)
            case (State.PAID, Select(name, (extra,))) if name in self.stock:
                self.log.append(f"with {extra}")
                self.buy(name, 10)
            case (State.PAID, Select(name, (_, _, *rest))):
                self.log.append(f"too many extras, {len(rest)} after two")
            case (State.PAID, Select(name)):
                self.log.append(f"no {name}")
            case (State.PAID, Cancel()):
                self.log.append(f"change {self.credit}")
                self.credit, self.state = 0, State.IDLE
            case (State.SERVING, Tick()):
                self.log.append(f"here is your {self.serving}")
                self.serving, self.state = None, State.PAID if self.credit else State.IDLE
            case (_, str(text)):
                self.log.append(f"hears {text!r}")
            case (_, {"service": code, **rest}):
                self.log.append(f"service {code} {rest}")
            case (_, None | False):
                self.log.append("nothing")
            case (state, other):
                self.log.append(f"{type(other).__name__} ignored in {state.name}")
        return f"{before.name}→{self.state.name}"

    def buy(self, name, extra):
        match self.stock[name]:
            case [_, 0]:
                self.log.append(f"{name} sold out")
            case [price, count] if self.credit >= price + extra:
                self.credit -= price + extra
                self.stock[name] = [price, count - 1]
                self.serving, self.state = name, State.SERVING
            case [price, _]:
                self.log.append(f"{price + extra - self.credit} missing")


machine = Vending({"tea": [60, 1], "soup": [90, 5]})
events = [Select("tea"), Coin(50), Select("tea"), Coin(3), Coin(20), Select("cake"), Select("tea"), Coin(10), Tick(), Select("tea"), Coin(100), Select("soup", ("salt",)),
          Tick(), Cancel(), Tick(), "hello", {"service": 7, "who": "me"}, None, 0, Select("x", (1, 2, 3)), Coin(5), Select("x", (1, 2, 3)), Coin(0), Coin(10), Cancel()]
print([machine.send(e) for e in events])
print(*machine.log, sep="\n")
print(machine.stock, machine.credit, machine.state)


class Instruction(NamedTuple):
    op: str
    args: tuple = ()


class StackMachine:
    def __init__(self, source):
        self.code, self.labels = [], {}
        for line in source.strip().splitlines():
            match line.split("#")[0].split():
                case []:
                    continue
                case [label] if label.endswith(":"):
                    self.labels[label[:-1]] = len(self.code)
                case [op, *args]:
                    self.code.append(Instruction(op, tuple(int(a) if re.fullmatch(r"-?\d+", a) else a for a in args)))

    def run(self, *stack, limit=2000):
        stack, names, returns, pc, out = list(stack), defaultdict(int), [], 0, []
        for step in range(limit):
            if pc >= len(self.code):
                return out, stack, step
            instruction = self.code[pc]
            pc += 1
            match instruction:
                case ("push", (int() | str() as value,)):
                    stack.append(value)
                case ("pop" | "drop", ()):
                    stack.pop()
                case ("dup", ()):
                    stack.append(stack[-1])
                case ("swap", ()):
                    stack[-1], stack[-2] = stack[-2], stack[-1]
                case ("add" | "sub" | "mul" | "mod" as op, ()):
                    b, a = stack.pop(), stack.pop()
                    stack.append({"add": a + b, "sub": a - b, "mul": a * b, "mod": b and a % b}[op])
                case Instruction(op="store", args=(name,)):
                    names[name] = stack.pop()
                case Instruction("load", (name,)):
                    stack.append(names[name])
                case ("jump", (label,)):
                    pc = self.labels[label]
                case ("jz" | "jnz" as op, (label,)):
                    if (stack.pop() == 0) == (op == "jz"):
                        pc = self.labels[label]
                case ("call", (label,)):
                    returns.append(pc)
                    pc = self.labels[label]
                case ("ret", ()):
                    pc = returns.pop()
                case ("print", ()):
                    out.append(stack.pop())
                case ("halt", ()):
                    return out, stack, step
                case (op, args) if len(args) > 1:
                    raise SyntaxError(f"{op} takes one argument, not {len(args)}")
                case _:
                    raise SyntaxError(f"unknown instruction {instruction}")
        raise TimeoutError(f"more than {limit} steps")


FACTORIAL = """
    store n
    push 1
    store r
loop:
    load n
    jz end
    load r
    load n
    mul
    store r
    load n
    push 1
    sub
    store n
    jump loop
end:
    load r   # the result
    print
"""
GCD = "loop:\n dup\n store b\n jz end\n load b\n swap\n load b\n mod\n jump loop\nend:\n print"
for source, arguments in ((FACTORIAL, (5,)), (FACTORIAL, (25,)), (GCD, (48, 36)), ("call f\ncall f\nhalt\nf:\npush 7\nprint\nret", ()), ("here:\njump here", ()), ("fly", ()), ("push 1 2", ()), ("pop", ()), ("jump nowhere", ())):
    try:
        print(StackMachine(source).run(*arguments))
    except (SyntaxError, TimeoutError, IndexError, KeyError) as e:
        print(type(e).__name__, e)


def turing(rules, tape, state="start", limit=500):
    cells, head, steps = dict(enumerate(tape)), 0, 0
    while state != "halt" and steps < limit:
        symbol = cells.get(head, "_")
        write, move, state = rules[state, symbol]
        cells[head] = write
        head += {"L": -1, "R": 1, "N": 0}[move]
        steps += 1
    return "".join(cells[k] for k in sorted(cells)).strip("_"), steps


INCREMENT = {("start", "0"): ("0", "R", "start"), ("start", "1"): ("1", "R", "start"), ("start", "_"): ("_", "L", "carry"),
             ("carry", "1"): ("0", "L", "carry"), ("carry", "0"): ("1", "N", "halt"), ("carry", "_"): ("1", "N", "halt")}
BEAVER = {("start", "_"): ("1", "R", "b"), ("start", "1"): ("1", "L", "b"), ("b", "_"): ("1", "L", "start"), ("b", "1"): ("1", "R", "halt")}
print([turing(INCREMENT, t) for t in ("0", "1011", "1111", "")], turing(BEAVER, ""))


def coroutine(function):
    @functools.wraps(function)
    def primed(*args):
        generator = function(*args)
        next(generator)
        return generator
    return primed


@coroutine
def comment_filter(target):
    """A machine whose state is where the generator stands."""
    while True:
        c = yield
        if c == "/":
            c = yield
            if c == "*":
                c = yield
                while True:
                    while c != "*":
                        c = yield
                    c = yield
                    if c == "/":
                        break
                continue
            target.send("/")
        target.send(c)


@coroutine
def gather(pieces):
    try:
        while True:
            pieces.append((yield))
    finally:
        pieces.append("<closed>")


pieces = []
sink = gather(pieces)
machine = comment_filter(sink)
for c in "a = b / c; /* a ** comment */ d /*x*/= 1":
    machine.send(c)
machine.close()
sink.close()
print("".join(pieces))
try:
    machine.send("x")
except StopIteration as e:
    print("stopped", e.value)


class Light:
    """The state pattern: the class of the object is its state."""
    seconds = 0

    def next(self):
        self.__class__ = self.follower
        return self

    def __init_subclass__(cls):
        states.append(cls)

    def __str__(self):
        return f"{type(self).__name__.lower()} for {self.seconds}"


states = []


class Green(Light):
    seconds = 30


class Yellow(Light):
    seconds = 5


class Red(Light):
    seconds = 20


for state, follower in zip(states, states[1:] + states[:1]):
    state.follower = follower
light = Green()
light.colour = "kept"
print([str(light.next()) for _ in range(4)], light.colour, type(light).__mro__[1].__name__)


def shape(value):
    match value:
        case bool() | None:
            return "constant"
        case int(n) | float(n) if n < 0:
            return f"negative {n}"
        case int() | float():
            return "number"
        case "" | [] | {}:
            return "empty or mapping" if isinstance(value, dict) else "empty"
        case str() as s if s.isupper():
            return "shout"
        case [x]:
            return f"one: {shape(x)}"
        case [x, *_, y] if x == y:
            return f"ends alike: {x}"
        case (_, [_, [deep, *_], *_]):
            return f"deep {deep}"
        case [*items]:
            return f"{len(items)} items"
        case State.IDLE | State.BROKEN:
            return f"resting {value.name}"
        case complex(real=r, imag=i):
            return f"complex {r} {i}"
        case object(__name__=name):
            return f"named {name}"
    return "other"


for value in (True, None, -3, -2.5, 7, "", [], {}, {"a": 1}, "HEY", "hey", [[1]], (1, 2, 1), [0, [1, [2, 3]]], (1, 2), range(3), State.IDLE, State.PAID, 1 + 2j, len, State, b"ab"):
    print(f"{value!r:>24} {shape(value)}")
