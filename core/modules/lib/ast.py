"""literal_eval: what a literal says, without running anything. Trees of nodes are not here yet."""

__all__ = ["literal_eval"]


def _tokens(source):
    import re
    pattern = re.compile(
        r"""[ \t\f\r\n]*(?:\#[^\n]*[ \t\f\r\n]*|\\\n[ \t\f]*)*(?:
        (?P<number>(?:0[xX](?:_?[0-9a-fA-F])+|0[oO](?:_?[0-7])+|0[bB](?:_?[01])+|
            (?:(?:\d(?:_?\d)*)?\.\d(?:_?\d)*|\d(?:_?\d)*\.?)(?:[eE][-+]?\d(?:_?\d)*)?[jJ]?))
        |(?P<string>(?:[rRbBuU]|[rR][bB]|[bB][rR])?(?:'''(?:\\.|[^\\])*?'''|\"\"\"(?:\\.|[^\\])*?\"\"\"|'(?:\\.|[^\\'\n])*'|"(?:\\.|[^\\"\n])*"))
        |(?P<name>[^\W\d]\w*)|(?P<op>\.\.\.|.)|(?P<end>\Z))""", 64 | 16)
    at = 0
    while True:
        m = pattern.match(source, at)
        yield m.lastgroup, m.group(m.lastgroup), source.count("\n", 0, m.start(m.lastgroup)) + 1
        if m.lastgroup == "end":
            return
        at = m.end()


class _Reader:
    def __init__(self, source):
        self.tokens = list(_tokens(source))
        self.at = 0

    def malformed(self):
        line = self.tokens[min(self.at, len(self.tokens) - 1)][2]
        raise ValueError(f"malformed node or string on line {line}")

    def take(self, text=None):
        kind, value, _ = self.tokens[self.at]
        if text is not None and (kind != "op" or value != text):
            return False
        self.at += 1
        return kind, value

    def items(self, close, pairs=False):
        out = []
        while not self.take(close):
            key = self.expression()
            if pairs:
                if not self.take(":"):
                    self.malformed()
                key = key, self.expression()
            out.append(key)
            comma = self.take(",")
            if not comma and not self.take(close):
                self.malformed()
            if not comma:
                return out, False
        return out, bool(out)

    def number(self, text):
        text = text.replace("_", "")
        if text[-1] in "jJ":
            return complex(text)
        if text[:2].lower() in ("0x", "0o", "0b"):
            return int(text, 0)
        return float(text) if "." in text or "e" in text.lower() else int(text)

    def atom(self):
        kind, value = self.take()
        if kind == "number":
            return self.number(value)
        if kind == "string":
            while self.tokens[self.at][0] == "string":
                value += " " + self.take()[1]
            return eval(value, {"__builtins__": {}})  # literals of strings and nothing else
        if kind == "name":
            if value in ("None", "True", "False"):
                return {"None": None, "True": True, "False": False}[value]
            if value == "set" and self.take("(") and self.take(")"):
                return set()
        elif value == "...":
            return ...
        elif value == "(":
            out, comma = self.items(")")
            return out[0] if len(out) == 1 and not comma else tuple(out)
        elif value == "[":
            return self.items("]")[0]
        elif value == "{":
            start = self.at
            if self.take("}"):
                return {}
            self.expression()
            pairs = self.take(":")
            self.at = start
            out = self.items("}", bool(pairs))[0]
            return dict(out) if pairs else set(out)
        self.at -= 1
        self.malformed()

    def signed(self):
        sign = self.take("-") or self.take("+")
        if not sign:
            return self.atom()
        value = self.atom()
        if type(value) not in (int, float, complex):
            self.malformed()
        return -value if sign[1] == "-" else +value

    def expression(self):
        left = self.signed()
        sign = self.take("+") or self.take("-")
        if sign:
            right = self.atom()
            if type(left) not in (int, float) or type(right) is not complex:
                self.malformed()
            left = left + right if sign[1] == "+" else left - right
        return left

    def all(self):
        value = self.expression()
        if self.take(","):
            items = [value]
            while self.tokens[self.at][0] != "end":
                items.append(self.expression())
                if not self.take(",") and self.tokens[self.at][0] != "end":
                    self.malformed()
            value = tuple(items)
        if self.tokens[self.at][0] != "end":
            self.malformed()
        return value


def literal_eval(node_or_string):
    """The value of a string that holds a literal: strings, bytes, numbers, tuples, lists, dicts, sets, booleans, None and Ellipsis."""
    if not isinstance(node_or_string, str):
        raise ValueError(f"malformed node or string: {node_or_string!r}")
    source = node_or_string.lstrip(" \t")
    compile(source, "<unknown>", "eval")  # what is no Python at all is a SyntaxError
    return _Reader(source).all()
