"""Objects to JSON text."""

import re

__all__ = ["JSONEncoder"]

ESCAPE = re.compile(r'[\x00-\x1f\\"\b\f\n\r\t]')
ESCAPE_ASCII = re.compile(r'([\\"]|[^\ -~])')
ESCAPE_DCT = {"\\": "\\\\", '"': '\\"', "\b": "\\b", "\f": "\\f", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
for _i in range(32):
    ESCAPE_DCT.setdefault(chr(_i), "\\u{0:04x}".format(_i))
del _i
INFINITY = float("inf")
_float_repr = float.__repr__
_int_repr = int.__repr__


def py_encode_basestring(s):
    """The text in quotes."""
    return '"' + ESCAPE.sub(lambda m: ESCAPE_DCT[m.group(0)], s) + '"'


def _ascii_escape(m):
    s = m.group(0)
    try:
        return ESCAPE_DCT[s]
    except KeyError:
        n = ord(s)
        if n < 0x10000:
            return "\\u{0:04x}".format(n)
        n -= 0x10000
        return "\\u{0:04x}\\u{1:04x}".format(0xD800 | n >> 10, 0xDC00 | n & 0x3FF)


def py_encode_basestring_ascii(s):
    """The text in quotes, in ASCII."""
    return '"' + ESCAPE_ASCII.sub(_ascii_escape, s) + '"'


try:
    from _json import encode_basestring as c_encode_basestring, encode_basestring_ascii as c_encode_basestring_ascii
    from _json import make_encoder as c_make_encoder
except ImportError:
    c_encode_basestring = c_encode_basestring_ascii = c_make_encoder = None
encode_basestring = c_encode_basestring or py_encode_basestring
encode_basestring_ascii = c_encode_basestring_ascii or py_encode_basestring_ascii


class JSONEncoder:
    """An encoder; subclasses override default()."""

    item_separator = ", "
    key_separator = ": "

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False, indent=None,
                 separators=None, default=None):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ","
        if default is not None:
            self.default = default

    def default(self, o):
        """What stands for an object that JSON does not know."""
        raise TypeError(f"Object of type {o.__class__.__name__} is not JSON serializable")

    def encode(self, o):
        """The JSON text of an object."""
        if isinstance(o, str):
            return encode_basestring_ascii(o) if self.ensure_ascii else encode_basestring(o)
        chunks = self.iterencode(o, _one_shot=True)
        return "".join(chunks)

    def iterencode(self, o, _one_shot=False):
        """The JSON text of an object, piece by piece."""
        markers = {} if self.check_circular else None
        encoder = encode_basestring_ascii if self.ensure_ascii else encode_basestring

        def floatstr(o, allow_nan=self.allow_nan):
            if o != o:
                text = "NaN"
            elif o == INFINITY:
                text = "Infinity"
            elif o == -INFINITY:
                text = "-Infinity"
            else:
                return _float_repr(o)
            if not allow_nan:
                raise ValueError("Out of range float values are not JSON compliant: " + repr(o))
            return text
        if _one_shot and c_make_encoder is not None and self.indent is None:
            return c_make_encoder(markers, self.default, encoder, self.indent, self.key_separator, self.item_separator, self.sort_keys,
                                  self.skipkeys, self.allow_nan)(o, 0)
        return _make_iterencode(markers, self.default, encoder, self.indent, floatstr, self.key_separator, self.item_separator,
                                self.sort_keys, self.skipkeys)(o, 0)


def _make_iterencode(markers, default, encoder, indent, floatstr, key_separator, item_separator, sort_keys, skipkeys):
    if indent is not None and not isinstance(indent, str):
        indent = " " * indent

    def simple(o):  # the text of what has no parts, else None
        if isinstance(o, str):
            return encoder(o)
        if o is None:
            return "null"
        if o is True:
            return "true"
        if o is False:
            return "false"
        if isinstance(o, int):
            return _int_repr(o)
        if isinstance(o, float):
            return floatstr(o)
        return None

    def enter(o):
        if markers is None:
            return None
        marker = id(o)
        if marker in markers:
            raise ValueError("Circular reference detected")
        markers[marker] = o
        return marker

    def encode_list(items, level):
        if not items:
            yield "[]"
            return
        marker = enter(items)
        buf, separator, newline = "[", item_separator, None
        if indent is not None:
            level += 1
            newline = "\n" + indent * level
            separator += newline
            buf += newline
        for value in items:
            text = simple(value)
            if text is not None:
                yield buf + text
            else:
                yield buf
                yield from encode(value, level)
            buf = separator
        if newline is not None:
            level -= 1
            yield "\n" + indent * level
        yield "]"
        if marker is not None:
            del markers[marker]

    def encode_dict(dct, level):
        if not dct:
            yield "{}"
            return
        marker = enter(dct)
        yield "{"
        separator, newline = item_separator, None
        if indent is not None:
            level += 1
            newline = "\n" + indent * level
            separator += newline
            yield newline
        first = True
        for key, value in sorted(dct.items()) if sort_keys else dct.items():
            if isinstance(key, str):
                pass
            elif isinstance(key, float):
                key = floatstr(key)
            elif key is True:
                key = "true"
            elif key is False:
                key = "false"
            elif key is None:
                key = "null"
            elif isinstance(key, int):
                key = _int_repr(key)
            elif skipkeys:
                continue
            else:
                raise TypeError(f"keys must be str, int, float, bool or None, not {key.__class__.__name__}")
            if first:
                first = False
            else:
                yield separator
            yield encoder(key)
            yield key_separator
            text = simple(value)
            if text is not None:
                yield text
            else:
                yield from encode(value, level)
        if newline is not None:
            level -= 1
            yield "\n" + indent * level
        yield "}"
        if marker is not None:
            del markers[marker]

    def encode(o, level):
        text = simple(o)
        if text is not None:
            yield text
        elif isinstance(o, (list, tuple)):
            yield from encode_list(o, level)
        elif isinstance(o, dict):
            yield from encode_dict(o, level)
        else:
            marker = enter(o)
            yield from encode(default(o), level)
            if marker is not None:
                del markers[marker]
    return encode
