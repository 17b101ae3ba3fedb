"""JSON text to objects."""

import re

from . import scanner as _scanner

__all__ = ["JSONDecoder", "JSONDecodeError"]

NaN = float("nan")
PosInf = float("inf")
NegInf = float("-inf")


class JSONDecodeError(ValueError):
    """What is wrong, and where: msg, doc, pos, lineno, colno."""

    def __init__(self, msg, doc, pos):
        lineno = doc.count("\n", 0, pos) + 1
        colno = pos - doc.rfind("\n", 0, pos)
        ValueError.__init__(self, "%s: line %d column %d (char %d)" % (msg, lineno, colno, pos))
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = lineno
        self.colno = colno

    def __reduce__(self):
        return self.__class__, (self.msg, self.doc, self.pos)


_CONSTANTS = {"-Infinity": NegInf, "Infinity": PosInf, "NaN": NaN}
_chunk = re.compile(r'([^"\\\x00-\x1f]*)(["\\\x00-\x1f])', 16).match
_whitespace = re.compile(r"[ \t\n\r]*").match
_hex = re.compile("[0-9A-Fa-f]{4}").match
_ESCAPES = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}


def _decode_uXXXX(s, pos):
    esc = _hex(s, pos + 1)
    if esc is None:
        raise JSONDecodeError("Invalid \\uXXXX escape", s, pos)
    return int(esc.group(), 16)


def py_scanstring(s, end, strict=True):
    """The string whose opening quote ends at `end`, and where it ends."""
    begin = end - 1
    m = _chunk(s, end)
    if m is not None and m.group(2) == '"':
        return m.group(1), m.end()
    chunks = []
    while True:
        if m is None:
            raise JSONDecodeError("Unterminated string starting at", s, begin)
        end = m.end()
        content, terminator = m.groups()
        if content:
            chunks.append(content)
        if terminator == '"':
            break
        if terminator != "\\":
            if strict:
                raise JSONDecodeError("Invalid control character at", s, end - 1)
            chunks.append(terminator)
        else:
            try:
                esc = s[end]
            except IndexError:
                raise JSONDecodeError("Unterminated string starting at", s, begin) from None
            if esc != "u":
                try:
                    chunks.append(_ESCAPES[esc])
                except KeyError:
                    raise JSONDecodeError("Invalid \\escape", s, end - 1) from None
                end += 1
            else:
                uni = _decode_uXXXX(s, end)
                end += 5
                if 0xD800 <= uni <= 0xDBFF and s[end:end + 2] == "\\u":
                    low = _decode_uXXXX(s, end + 1)
                    if 0xDC00 <= low <= 0xDFFF:
                        uni = 0x10000 + ((uni - 0xD800) << 10 | low - 0xDC00)
                        end += 6
                chunks.append(chr(uni))
        m = _chunk(s, end)
    return "".join(chunks), end


try:
    from _json import scanstring as c_scanstring
except ImportError:
    c_scanstring = None
scanstring = c_scanstring or py_scanstring


def JSONObject(s_and_end, strict, scan_once, object_hook, object_pairs_hook, memo=None):
    s, end = s_and_end
    pairs = []
    memoize = ({} if memo is None else memo).setdefault
    end = _whitespace(s, end).end()
    nextchar = s[end:end + 1]
    if nextchar != '"':
        if nextchar == "}":
            if object_pairs_hook is not None:
                return object_pairs_hook(pairs), end + 1
            pairs = {}
            if object_hook is not None:
                pairs = object_hook(pairs)
            return pairs, end + 1
        raise JSONDecodeError("Expecting property name enclosed in double quotes", s, end)
    end += 1
    while True:
        key, end = scanstring(s, end, strict)
        key = memoize(key, key)
        if s[end:end + 1] != ":":
            end = _whitespace(s, end).end()
            if s[end:end + 1] != ":":
                raise JSONDecodeError("Expecting ':' delimiter", s, end)
        end = _whitespace(s, end + 1).end()
        try:
            value, end = scan_once(s, end)
        except StopIteration as err:
            raise JSONDecodeError("Expecting value", s, err.value) from None
        pairs.append((key, value))
        end = _whitespace(s, end).end()
        nextchar = s[end:end + 1]
        end += 1
        if nextchar == "}":
            break
        if nextchar != ",":
            raise JSONDecodeError("Expecting ',' delimiter", s, end - 1)
        end = _whitespace(s, end).end()
        nextchar = s[end:end + 1]
        end += 1
        if nextchar != '"':
            raise JSONDecodeError("Expecting property name enclosed in double quotes", s, end - 1)
    if object_pairs_hook is not None:
        return object_pairs_hook(pairs), end
    pairs = dict(pairs)
    if object_hook is not None:
        pairs = object_hook(pairs)
    return pairs, end


def JSONArray(s_and_end, scan_once):
    s, end = s_and_end
    values = []
    end = _whitespace(s, end).end()
    if s[end:end + 1] == "]":
        return values, end + 1
    while True:
        try:
            value, end = scan_once(s, end)
        except StopIteration as err:
            raise JSONDecodeError("Expecting value", s, err.value) from None
        values.append(value)
        end = _whitespace(s, end).end()
        nextchar = s[end:end + 1]
        end += 1
        if nextchar == "]":
            return values, end
        if nextchar != ",":
            raise JSONDecodeError("Expecting ',' delimiter", s, end - 1)
        end = _whitespace(s, end).end()


class JSONDecoder:
    """A decoder with hooks for objects, numbers and constants."""

    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True, object_pairs_hook=None):
        self.object_hook = object_hook
        self.parse_float = parse_float or float
        self.parse_int = parse_int or int
        self.parse_constant = parse_constant or _CONSTANTS.__getitem__
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook
        self.parse_object = JSONObject
        self.parse_array = JSONArray
        self.parse_string = scanstring
        self.memo = {}
        self.scan_once = _scanner.make_scanner(self)

    def decode(self, s, _w=_whitespace):
        """What the whole text says."""
        obj, end = self.raw_decode(s, idx=_w(s, 0).end())
        end = _w(s, end).end()
        if end != len(s):
            raise JSONDecodeError("Extra data", s, end)
        return obj

    def raw_decode(self, s, idx=0):
        """What the text says from idx on, and where that ends."""
        try:
            return self.scan_once(s, idx)
        except StopIteration as err:
            raise JSONDecodeError("Expecting value", s, err.value) from None
