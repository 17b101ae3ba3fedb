"""A reader of a JSON-like notation (comments, trailing commas, unquoted keys) with positions in its errors, a writer, paths and patches."""
from __future__ import annotations

import json
from collections.abc import Mapping, MutableMapping
from functools import singledispatch


class Position:
    __slots__ = ("offset", "line", "column")

    def __init__(self, offset=0, line=1, column=1):
        self.offset, self.line, self.column = offset, line, column

    def __eq__(self, other):
        if not isinstance(other, Position):
            return NotImplemented
        return self.offset == other.offset

    def __hash__(self):
        return hash(self.offset)

    def __repr__(self):
        return f"{self.line}:{self.column}"


class NotationError(ValueError):
    def __init__(self, message, position, source):
        super().__init__(message)
        self.position = position
        self.source = source

    def __str__(self):
        return f"{self.position}: {self.args[0]}"

    def show(self):
        line = self.source.split("\n")[self.position.line - 1]
        yield f"{self.position.line:>4} | {line}"
        yield "     | " + " " * (self.position.column - 1) + "^"


ESCAPES = {'"': '"', "'": "'", "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}


class Reader:
    def __init__(self, source, *, depth=50, strict=False):
        self.source = source
        self.offset, self.line, self.start = 0, 1, 0
        self.depth = depth
        self.strict = strict

    def position(self):
        return Position(self.offset, self.line, self.offset - self.start + 1)

    def error(self, message, position=None):
        return NotationError(message, position or self.position(), self.source)

    def peek(self):
        return self.source[self.offset:self.offset + 1]

    def take(self):
        c = self.peek()
        self.offset += 1
        if c == "\n":
            self.line += 1
            self.start = self.offset
        return c

    def space(self):
        while c := self.peek():
            if c.isspace():
                self.take()
            elif self.source.startswith("//", self.offset) and not self.strict:
                while self.peek() not in ("", "\n"):
                    self.take()
            elif self.source.startswith("/*", self.offset) and not self.strict:
                begin = self.position()
                while not self.source.startswith("*/", self.offset):
                    if not self.take():
                        raise self.error("comment is not closed", begin)
                self.take(), self.take()
            else:
                break

    def read(self):
        value = self.value(0)
        self.space()
        if self.peek():
            raise self.error(f"extra text {self.source[self.offset:self.offset + 8]!r}")
        return value

    def value(self, depth):
        if depth > self.depth:
            raise self.error(f"nested more than {self.depth} deep")
        self.space()
        c = self.peek()
        if not c:
            raise self.error("a value is missing at the end")
        if c == "{":
            return self.object(depth)
        if c == "[":
            return self.array(depth)
        if c == '"' or c == "'" and not self.strict:
            return self.string()
        if c.isdigit() or c in "+-.":
            return self.number()
        position, word = self.position(), self.word()
        try:
            return {"true": True, "false": False, "null": None}[word]
        except KeyError:
            raise self.error(f"unknown word {word!r}" if word else f"unexpected {c!r}", position) from None

    def word(self):
        begin = self.offset
        while (c := self.peek()) and (c.isalnum() or c in "_$"):
            self.take()
        return self.source[begin:self.offset]

    def array(self, depth):
        begin = self.position()
        self.take()
        items = []
        while True:
            self.space()
            if self.peek() == "]" and not (self.strict and items):
                break
            items.append(self.value(depth + 1))
            self.space()
            if self.peek() == ",":
                self.take()
            elif self.peek() != "]":
                raise self.error("',' or ']' expected" if self.peek() else f"list of {begin} is not closed")
            else:
                break
        self.take()
        return items

    def object(self, depth):
        begin = self.position()
        self.take()
        result = Object()
        while True:
            self.space()
            if self.peek() == "}":
                break
            where = self.position()
            if self.peek() in ('"', "'"):
                key = self.string()
            elif not (key := "" if self.strict else self.word()):
                raise self.error("a key was expected" if self.peek() else f"object of {begin} is not closed")
            if key in result:
                raise self.error(f"key {key!r} twice, first at {result.positions[key]}", where)
            self.space()
            if self.peek() != ":":
                raise self.error(f"':' expected after {key!r}")
            self.take()
            result[key] = self.value(depth + 1)
            result.positions[key] = where
            self.space()
            if self.peek() == ",":
                self.take()
            elif self.peek() != "}":
                raise self.error("',' or '}' expected" if self.peek() else f"object of {begin} is not closed")
        self.take()
        return result

    def string(self):
        begin = self.position()
        quote = self.take()
        pieces = []
        while (c := self.take()) != quote:
            if c == "" or c == "\n":
                raise self.error("string is not closed", begin)
            if c == "\\":
                where = Position(self.offset - 1, self.line, self.offset - self.start)
                c = self.take()
                if c == "u":
                    digits = self.source[self.offset:self.offset + 4]
                    try:
                        c = chr(int(digits, 16))
                    except ValueError as e:
                        raise self.error(f"bad \\u{digits}", where) from e
                    self.offset += 4
                elif c in ESCAPES:
                    c = ESCAPES[c]
                else:
                    raise self.error(f"unknown escape \\{c}", where)
            pieces.append(c)
        return "".join(pieces)

    def number(self):
        position, begin = self.position(), self.offset
        while (c := self.peek()) and (c.isalnum() or c in "+-._"):
            self.take()
        text = self.source[begin:self.offset]
        for convert in (int, float, lambda t: int(t, 0)):
            try:
                return convert(text)
            except ValueError as e:
                problem = e
        raise self.error(f"bad number {text!r}", position) from problem


class Object(MutableMapping):
    """A mapping that remembers where its keys were."""

    def __init__(self, *args, **kwargs):
        self.data = dict(*args, **kwargs)
        self.positions = {}

    def __getitem__(self, key):
        return self.data[key]

    def __setitem__(self, key, value):
        self.data[key] = value

    def __delitem__(self, key):
        del self.data[key]
        self.positions.pop(key, None)

    def __iter__(self):
        return iter(self.data)

    def __len__(self):
        return len(self.data)

    def __repr__(self):
        return "{" + ", ".join(f"{k}: {v!r}" for k, v in self.items()) + "}"


@singledispatch
def write(value, indent=0):
    raise TypeError(f"cannot write {type(value).__name__}")


@write.register
def _(value: str, indent=0):
    return json.dumps(value, ensure_ascii=False)


@write.register(bool)
@write.register(type(None))
def _(value, indent=0):
    return str(value).lower().replace("none", "null")


@write.register(int)
@write.register(float)
def _(value, indent=0):
    return repr(value)


def lines(pieces, brackets, indent):
    if not pieces:
        return brackets
    pad = "  " * (indent + 1)
    short = f"{brackets[0]}{', '.join(pieces)}{brackets[1]}"
    if len(short) <= 40 and "\n" not in short:
        return short
    return brackets[0] + "\n" + ",\n".join(pad + p for p in pieces) + "\n" + "  " * indent + brackets[1]


@write.register(list)
@write.register(tuple)
def _(value, indent=0):
    return lines([write(v, indent + 1) for v in value], "[]", indent)


@write.register(Mapping)
def _(value, indent=0):
    return lines([f"{write(k)}: {write(v, indent + 1)}" for k, v in value.items()], "{}", indent)


def walk(value, path=()):
    match value:
        case Mapping():
            for key, child in value.items():
                yield from walk(child, path + (key,))
        case [*children]:
            for i, child in enumerate(children):
                yield from walk(child, path + (i,))
        case _:
            yield path, value


def patch(value, path, new):
    *way, last = path
    for step in way:
        value = value[step]
    old = value[last] if isinstance(value, list) or last in value else None
    value[last] = new
    return old


DOCUMENT = """
// the settings of a shop
{
    name: 'Corner \\u0053hop', "open": true, closed: null,
    prices: [1, 2.50, -3e2, +4, .5, 0x1F,],   /* a trailing comma
       and a long comment */
    address: { "street name": "Way 5", zip: "01234", geo: [52.5, 13.4] },
    "tags": [], nothing: {}, deep: [[[]], [[1]]],
    text: "tab\\tquote\\"end\\\\",
}
"""

document = Reader(DOCUMENT).read()
print(document)
print(document.positions)
print(write(document))
assert json.loads(write(document)) == json.loads(json.dumps(document, default=lambda o: o.data))
assert Reader(write(document), strict=True).read() == document
for path, value in walk(document):
    print(".".join(map(str, path)), "=", repr(value))
print(patch(document, ("address", "geo", 1), "east"), patch(document, ["new"], (1, 2)), document["address"], write(document["new"]))
del document["new"], document["prices"]
print(len(document), list(document), document.get("x", "none"), document.pop("open"), "open" in document.positions)

BAD = ["", "  ", "{", "[1, 2", "[1 2]", '{"a" 1}', "{a: 1, b: 2, a: 3}", '{"a": tru}', '"abc', '"a\\q"', "[1,\n 2,\n  x]", "1 2", '"\\u12G4"', "[1.2.3]",
       "/* no end", "{,}", "[" * 60, "'a\nb'", "{a: ]}", "@", "1e999", "-", "[01]", "NaN"]
for text in BAD:
    try:
        print(repr(text[:20]), "→", Reader(text).read())
    except NotationError as e:
        print(repr(text[:20]), "→", e, "|", type(e.__cause__).__name__, e.__suppress_context__)
        if "\n" in text:
            print(*e.show(), sep="\n")
for text in ("[1,]", "{a: 1}", "'a'", "// c\n1", '{"a": 1}'):
    try:
        print(Reader(text, strict=True).read())
    except NotationError as e:
        print("strict:", e, e.position == Position(e.position.offset), hash(e.position))
for value in ({1, 2}, {"a": [object]}, b"x"):
    try:
        print(write(value))
    except TypeError as e:
        print(e)
print(write.dispatch(bool) is write.dispatch(type(None)), write.dispatch(dict) is write.dispatch(Object), sorted(t.__name__ for t in write.registry))
