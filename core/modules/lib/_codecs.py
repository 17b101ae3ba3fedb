"""What codecs is made of: here, so that str.encode finds it also when a program has a codecs.py of its own."""

import sys

__name__ = "codecs"  # what its classes say of themselves

__all__ = ["register", "lookup", "open", "EncodedFile", "BOM", "BOM_BE", "BOM_LE", "BOM32_BE", "BOM32_LE", "BOM64_BE", "BOM64_LE", "BOM_UTF8",
           "BOM_UTF16", "BOM_UTF16_LE", "BOM_UTF16_BE", "BOM_UTF32", "BOM_UTF32_LE", "BOM_UTF32_BE", "CodecInfo", "Codec",
           "IncrementalEncoder", "IncrementalDecoder", "StreamReader", "StreamWriter", "StreamReaderWriter", "StreamRecoder", "getencoder",
           "getdecoder", "getincrementalencoder", "getincrementaldecoder", "getreader", "getwriter", "encode", "decode", "iterencode",
           "iterdecode", "strict_errors", "ignore_errors", "replace_errors", "xmlcharrefreplace_errors", "backslashreplace_errors",
           "namereplace_errors", "register_error", "lookup_error"]

BOM_UTF8 = b"\xef\xbb\xbf"
BOM_LE = BOM_UTF16_LE = b"\xff\xfe"
BOM_BE = BOM_UTF16_BE = b"\xfe\xff"
BOM_UTF32_LE = b"\xff\xfe\0\0"
BOM_UTF32_BE = b"\0\0\xfe\xff"
BOM = BOM_UTF16 = BOM32_LE = BOM_UTF16_LE
BOM_UTF32 = BOM64_LE = BOM_UTF32_LE
BOM32_BE = BOM_UTF16_BE
BOM64_BE = BOM_UTF32_BE


# ---- error handlers: exception -> (replacement, where to go on) ----

def strict_errors(exc):
    """Raise the error."""
    if isinstance(exc, Exception):
        raise exc
    raise TypeError("codec must pass exception instance")


def _wrong(exc):
    raise TypeError(f"don't know how to handle {type(exc).__name__} in error callback")


def ignore_errors(exc):
    """Leave it out."""
    if isinstance(exc, UnicodeError) and hasattr(exc, "end"):
        return "", exc.end
    _wrong(exc)


def replace_errors(exc):
    """Put a question mark, or U+FFFD, in its place."""
    if isinstance(exc, UnicodeEncodeError):
        return "?" * (exc.end - exc.start), exc.end
    if isinstance(exc, UnicodeDecodeError):
        return "\ufffd", exc.end
    if isinstance(exc, UnicodeTranslateError):
        return "\ufffd" * (exc.end - exc.start), exc.end
    _wrong(exc)


def xmlcharrefreplace_errors(exc):
    """Put &#…; in its place."""
    if isinstance(exc, UnicodeEncodeError):
        return "".join(f"&#{ord(c)};" for c in exc.object[exc.start:exc.end]), exc.end
    _wrong(exc)


def _escape(c):
    n = ord(c)
    return f"\\x{n:02x}" if n < 256 else f"\\u{n:04x}" if n < 65536 else f"\\U{n:08x}"


def backslashreplace_errors(exc):
    """Put an escape in its place."""
    if isinstance(exc, UnicodeDecodeError):
        return "".join(f"\\x{b:02x}" for b in exc.object[exc.start:exc.end]), exc.end
    if isinstance(exc, (UnicodeEncodeError, UnicodeTranslateError)):
        return "".join(map(_escape, exc.object[exc.start:exc.end])), exc.end
    _wrong(exc)


def namereplace_errors(exc):
    r"""Put \N{…} in its place."""
    if isinstance(exc, UnicodeEncodeError):
        from unicodedata import name
        return "".join(f"\\N{{{n}}}" if (n := name(c, None)) else _escape(c) for c in exc.object[exc.start:exc.end]), exc.end
    _wrong(exc)


def _surrogateescape(exc):
    if isinstance(exc, UnicodeEncodeError):
        out = bytearray()
        for c in exc.object[exc.start:exc.end]:
            if not 0xDC80 <= ord(c) <= 0xDCFF:
                raise exc
            out.append(ord(c) - 0xDC00)
        return bytes(out), exc.end
    if isinstance(exc, UnicodeDecodeError):
        text = ""
        for b in exc.object[exc.start:exc.end][:4]:
            if b < 128:
                break
            text += chr(0xDC00 + b)
        if not text:
            raise exc
        return text, exc.start + len(text)
    _wrong(exc)


def _surrogatepass(exc):
    name = _normalize(exc.encoding) if isinstance(exc, (UnicodeEncodeError, UnicodeDecodeError)) else _wrong(exc)
    if not name.startswith("utf"):
        raise exc
    width = 3 if "8" in name else 2 if "16" in name else 4
    order = "big" if name.endswith("be") else "little"
    if isinstance(exc, UnicodeEncodeError):
        out = b""
        for c in exc.object[exc.start:exc.end]:
            if not 0xD800 <= ord(c) <= 0xDFFF:
                raise exc
            out += c.encode("utf-8", "surrogatepass") if width == 3 else ord(c).to_bytes(width, order)
        return out, exc.end
    piece = exc.object[exc.start:exc.start + width]
    if width == 3:
        c = (piece[0] & 15) << 12 | (piece[1] & 63) << 6 | piece[2] & 63 if len(piece) == 3 and piece[0] == 0xED else 0
    else:
        c = int.from_bytes(piece, order) if len(piece) == width else 0
    if not 0xD800 <= c <= 0xDFFF:
        raise exc
    return chr(c), exc.start + width


_handlers = {"strict": strict_errors, "ignore": ignore_errors, "replace": replace_errors, "xmlcharrefreplace": xmlcharrefreplace_errors,
             "backslashreplace": backslashreplace_errors, "namereplace": namereplace_errors, "surrogateescape": _surrogateescape,
             "surrogatepass": _surrogatepass}


def register_error(errors, handler, /):
    """Register an error handler under a name."""
    if not isinstance(errors, str):
        raise TypeError(f"register_error() argument 1 must be str, not {type(errors).__name__}")
    if not callable(handler):
        raise TypeError("handler must be callable")
    _handlers[errors] = handler


def lookup_error(name, /):
    """The error handler of this name."""
    try:
        return _handlers["strict" if name is None else name]
    except KeyError:
        raise LookupError(f"unknown error handler name '{name}'") from None


def _handle(errors, exc, length, kinds, message):
    answer = lookup_error(errors)(exc)
    if not isinstance(answer, tuple) or len(answer) != 2 or not isinstance(answer[0], kinds) or not isinstance(answer[1], int):
        raise TypeError(message)
    text, pos = answer
    if pos < 0:
        pos += length
    if not 0 <= pos <= length:
        raise IndexError(f"position {answer[1]} from error handler out of bounds")
    return text, pos


def _encode_all(text, errors, name, reason, one, shown=None):
    """bytes of a text by one(character), which is None where there are none."""
    out, i, n = bytearray(), 0, len(text)
    while i < n:
        b = one(text[i])
        if b is not None:
            out += b
            i += 1
            continue
        j = i + 1
        while j < n and one(text[j]) is None:
            j += 1
        exc = UnicodeEncodeError(shown or name, text, i, j, reason)
        instead, i = _handle(errors, exc, n, (str, bytes), "encoding error handler must return (str/bytes, int) tuple")
        if isinstance(instead, bytes):
            out += instead
            continue
        for c in instead:
            b = one(c)
            if b is None:
                raise exc
            out += b
    return bytes(out)


def _decode_all(data, errors, name, step, final=True):
    """(text, bytes used) by step(data, place): (text, next place), None at an unfinished end, or a fault (end, reason)."""
    data = bytes(data)
    out, i, n = [], 0, len(data)
    while i < n:
        got = step(data, i, final)
        if got is None:
            break
        if isinstance(got[0], str):
            text, i = got
        else:
            exc = UnicodeDecodeError(name, data, i, got[0], got[1])
            text, i = _handle(errors, exc, n, str, "decoding error handler must return (str, int) tuple")
        out.append(text)
    return "".join(out), i


# ---- the encodings ----

_BUILT_IN = {"utf-8": "surrogates not allowed", "ascii": "ordinal not in range(128)", "latin-1": "ordinal not in range(256)"}
_KNOWN = frozenset(("strict", "ignore", "replace", "backslashreplace", "surrogateescape", "surrogatepass", "xmlcharrefreplace"))


def _plain_encode(name):
    def one(c):
        try:
            return c.encode(name)
        except UnicodeEncodeError:
            return None

    def encode(input, errors="strict"):
        if not isinstance(input, str):
            raise TypeError(f"{_function(name)}_encode() argument 1 must be str, not {type(input).__name__}")
        if errors is None or errors in _KNOWN:
            return input.encode(name, errors or "strict"), len(input)
        return _encode_all(input, errors, name, _BUILT_IN[name], one), len(input)
    return encode


def _plain_decode(name):
    def decode(input, errors="strict", final=True):
        data = bytes(memoryview(input)) if not isinstance(input, bytes) else input
        errors = errors or "strict"
        if final and errors in _KNOWN:
            return data.decode(name, errors), len(data)
        out, i, n = [], 0, len(data)
        while i < n:
            try:
                out.append((data[i:] if i else data).decode(name))
                i = n
                break
            except UnicodeDecodeError as e:
                start, end, reason = e.start + i, e.end + i, e.reason
            out.append(data[i:start].decode(name))
            if not final and reason == "unexpected end of data":
                i = start
                break
            exc = UnicodeDecodeError(name, data, start, end, reason)
            text, i = _handle(errors, exc, n, str, "decoding error handler must return (str, int) tuple")
            out.append(text)
        return "".join(out), i
    return decode


def _function(name):
    return name.replace("-", "_")


utf_8_encode, utf_8_decode = _plain_encode("utf-8"), _plain_decode("utf-8")
ascii_encode, ascii_decode = _plain_encode("ascii"), _plain_decode("ascii")
latin_1_encode, latin_1_decode = _plain_encode("latin-1"), _plain_decode("latin-1")


def _wide(width, order, name):
    """encode and decode of UTF-16 and UTF-32 in one byte order."""
    def one(c):
        n = ord(c)
        if 0xD800 <= n <= 0xDFFF:
            return None
        if n > 0xFFFF and width == 2:
            n -= 0x10000
            return (0xD800 | n >> 10).to_bytes(2, order) + (0xDC00 | n & 0x3FF).to_bytes(2, order)
        return n.to_bytes(width, order)

    def encode(input, errors="strict", shown=None):
        return _encode_all(input, errors or "strict", name, "surrogates not allowed", one, shown), len(input)

    def step(data, i, final):
        if i + width > len(data):
            return (len(data), "truncated data") if final else None
        c = int.from_bytes(data[i:i + width], order)
        if width == 4:
            if 0xD800 <= c <= 0xDFFF:
                return i + 4, "code point in surrogate code point range(0xd800, 0xe000)"
            return (i + 4, "code point not in range(0x110000)") if c > 0x10FFFF else (chr(c), i + 4)
        if not 0xD800 <= c <= 0xDFFF:
            return chr(c), i + 2
        if c >= 0xDC00:
            return i + 2, "illegal encoding"
        if i + 4 > len(data):
            return (len(data), "unexpected end of data") if final else None
        low = int.from_bytes(data[i + 2:i + 4], order)
        if not 0xDC00 <= low <= 0xDFFF:
            return i + 2, "illegal UTF-16 surrogate"
        return chr(0x10000 + ((c - 0xD800) << 10 | low - 0xDC00)), i + 4

    def decode(input, errors="strict", final=True):
        return _decode_all(input, errors or "strict", name, step, final)
    return encode, decode


utf_16_le_encode, utf_16_le_decode = _wide(2, "little", "utf-16-le")
utf_16_be_encode, utf_16_be_decode = _wide(2, "big", "utf-16-be")
utf_32_le_encode, utf_32_le_decode = _wide(4, "little", "utf-32-le")
utf_32_be_encode, utf_32_be_decode = _wide(4, "big", "utf-32-be")


def _marked(name, mark_le, mark_be, encode_le, decode_le, decode_be):
    """encode and decode of UTF-16 and UTF-32 with a mark that tells the byte order."""
    def encode(input, errors="strict"):
        return mark_le + encode_le(input, errors, name)[0], len(input)

    def decode(input, errors="strict", final=True):
        data = bytes(input)
        if len(data) < len(mark_le) and not final:
            return "", 0
        big, skip = data.startswith(mark_be), 0
        if big or data.startswith(mark_le):
            skip = len(mark_le)
        if not skip:
            text, used = decode_le(data, errors, final)
        else:  # errors count from the mark on
            text, used = _decode_all_from(data, skip, errors, final, decode_be if big else decode_le)
        return text, used
    return encode, decode


def _decode_all_from(data, skip, errors, final, decode):
    try:
        text, used = decode(data[skip:], errors, final)
    except UnicodeDecodeError as e:
        raise UnicodeDecodeError(e.encoding, data, e.start + skip, e.end + skip, e.reason) from None
    return text, used + skip


utf_16_encode, utf_16_decode = _marked("utf-16", BOM_UTF16_LE, BOM_UTF16_BE, utf_16_le_encode, utf_16_le_decode, utf_16_be_decode)
utf_32_encode, utf_32_decode = _marked("utf-32", BOM_UTF32_LE, BOM_UTF32_BE, utf_32_le_encode, utf_32_le_decode, utf_32_be_decode)


def _sig_encode(input, errors="strict"):
    return BOM_UTF8 + utf_8_encode(input, errors)[0], len(input)


def _sig_decode(input, errors="strict", final=True):
    data = bytes(input)
    if not final and len(data) < 3 and BOM_UTF8.startswith(data):
        return "", 0
    if data.startswith(BOM_UTF8):
        text, used = utf_8_decode(data[3:], errors, final)
        return text, used + 3
    return utf_8_decode(data, errors, final)


def charmap_encode(text, errors="strict", mapping=None):
    """Encode by a mapping from characters to bytes."""
    if mapping is None:
        return latin_1_encode(text, errors)

    def one(c):
        b = mapping.get(ord(c)) if hasattr(mapping, "get") else mapping[ord(c)]
        return b if b is None or isinstance(b, bytes) else bytes((b,))
    return _encode_all(text, errors or "strict", "charmap", "character maps to <undefined>", one), len(text)


def charmap_decode(data, errors="strict", mapping=None):
    """Decode by a mapping from bytes to characters."""
    if mapping is None:
        return latin_1_decode(data, errors)

    def step(data, i, final):
        try:
            c = mapping[data[i]]
        except LookupError:
            c = None
        if c is None or c == "\ufffe" or c == 0xFFFE:
            return i + 1, "character maps to <undefined>"
        return chr(c) if isinstance(c, int) else c, i + 1
    return _decode_all(data, errors or "strict", "charmap", step)


def charmap_build(table):
    """The mapping for charmap_encode of a table for charmap_decode."""
    return {ord(c): i for i, c in enumerate(table) if c != "\ufffe"}


def make_identity_dict(rng):
    return {i: i for i in rng}


def make_encoding_map(decoding_map):
    m = {}
    for k, v in decoding_map.items():
        m[v] = None if v in m else k
    return m


def unicode_escape_encode(text, errors="strict"):
    short = {"\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
    return "".join(short.get(c) or (c if " " <= c <= "~" else _escape(c)) for c in text).encode("ascii"), len(text)


def raw_unicode_escape_encode(text, errors="strict"):
    return "".join(c if c < "\u0100" else _escape(c) for c in text).encode("latin-1"), len(text)


_SIMPLE = {"\n": "", "\\": "\\", "'": "'", '"': '"', "a": "\a", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v"}


def _hex_escape(data, i, digits, kind):
    end = i + 2
    while end < i + 2 + digits and end < len(data) and chr(data[end]) in "0123456789abcdefABCDEF":
        end += 1
    if end < i + 2 + digits:
        return end, {"x": "truncated \\xXX escape", "u": "truncated \\uXXXX escape", "U": "truncated \\UXXXXXXXX escape"}[kind]
    n = int(data[i + 2:end], 16)
    return (end, "illegal Unicode character") if n > 0x10FFFF else (chr(n), end)


def _escape_step(data, i, final):
    if data[i] != 92:
        return chr(data[i]), i + 1
    if i + 1 == len(data):
        return (i + 1, "\\ at end of string") if final else None
    c = chr(data[i + 1])
    if c in _SIMPLE:
        return _SIMPLE[c], i + 2
    if c in "01234567":
        end = i + 2
        while end < i + 4 and end < len(data) and 48 <= data[end] < 56:
            end += 1
        return chr(int(data[i + 1:end], 8)), end
    if c in "xuU":
        return _hex_escape(data, i, {"x": 2, "u": 4, "U": 8}[c], c)
    if c == "N":
        close = data.find(b"}", i)
        if data[i + 2:i + 3] != b"{" or close < i + 4:
            return (close if close > 0 else len(data)), "malformed \\N character escape"
        import unicodedata
        try:
            return unicodedata.lookup(data[i + 3:close].decode("latin-1")), close + 1
        except KeyError:
            return close + 1, "unknown Unicode character name"
    return "\\" + c, i + 2


def unicode_escape_decode(input, errors="strict", final=True):
    data = input.encode("utf-8") if isinstance(input, str) else input
    return _decode_all(data, errors or "strict", "unicodeescape", _escape_step, final)


def _raw_step(data, i, final):
    if data[i] != 92:
        return chr(data[i]), i + 1
    end = i
    while end < len(data) and data[end] == 92:
        end += 1
    if (end - i) % 2 == 0 or data[end:end + 1] not in (b"u", b"U"):
        return "\\" * (end - i), end
    if end - i > 1:
        return "\\" * (end - i - 1), end - 1
    c = chr(data[i + 1])
    return _hex_escape(data, i, 4 if c == "u" else 8, c)


def raw_unicode_escape_decode(input, errors="strict", final=True):
    data = input.encode("utf-8") if isinstance(input, str) else input
    return _decode_all(data, errors or "strict", "rawunicodeescape", _raw_step, final)


def escape_decode(input, errors="strict"):
    data = input.encode("utf-8") if isinstance(input, str) else bytes(input)
    out, i = bytearray(), 0
    while i < len(data):
        if data[i] != 92:
            out.append(data[i])
            i += 1
            continue
        if i + 1 == len(data):
            raise ValueError("Trailing \\ in string")
        c = chr(data[i + 1])
        if c in _SIMPLE or c in "01234567":
            text, i = _escape_step(data, i, True)
            out += bytes(ord(t) & 255 for t in text)
        elif c == "x":
            got = _hex_escape(data, i, 2, "x")
            if not isinstance(got[0], str):
                raise ValueError(f"invalid \\x escape at position {i}")
            out.append(ord(got[0]))
            i = got[1]
        else:
            out += data[i:i + 2]
            i += 2
    return bytes(out), len(data)


def escape_encode(data, errors="strict"):
    return repr(data)[2:-1].replace('\\"', '"').encode("ascii"), len(data)


def _hex_encode(input, errors="strict"):
    return bytes(input).hex().encode("ascii"), len(input)


def _hex_decode(input, errors="strict"):
    import binascii
    return binascii.a2b_hex(input), len(input)


def _base64_encode(input, errors="strict"):
    import binascii
    if isinstance(input, str):
        raise TypeError("expected bytes-like object, not str")
    data = bytes(input)
    return b"".join(binascii.b2a_base64(data[i:i + 57]) for i in range(0, len(data), 57)), len(data)


def _base64_decode(input, errors="strict"):
    import binascii
    return binascii.a2b_base64(input), len(input)


_rot = {**{i: (i - 65 + 13) % 26 + 65 for i in range(65, 91)}, **{i: (i - 97 + 13) % 26 + 97 for i in range(97, 123)}}


def _rot13(input, errors="strict"):
    return str.translate(input, _rot), len(input)


def _undefined(input, errors="strict"):
    raise UnicodeError("undefined encoding")


# ---- looking them up ----

class CodecInfo(tuple):
    """What is known of an encoding: (encode, decode, stream reader, stream writer) with names."""

    _is_text_encoding = True

    def __new__(cls, encode, decode, streamreader=None, streamwriter=None, incrementalencoder=None, incrementaldecoder=None, name=None, *,
                _is_text_encoding=None):
        self = tuple.__new__(cls, (encode, decode, streamreader, streamwriter))
        self.name = name
        self.encode = encode
        self.decode = decode
        self.incrementalencoder = incrementalencoder
        self.incrementaldecoder = incrementaldecoder
        self.streamwriter = streamwriter
        self.streamreader = streamreader
        if _is_text_encoding is not None:
            self._is_text_encoding = _is_text_encoding
        return self

    def __repr__(self):
        return "<%s.%s object for encoding %s at %#x>" % (self.__class__.__module__, self.__class__.__qualname__, self.name, id(self))


class Codec:
    """The interface of stateless encoders and decoders."""

    def encode(self, input, errors="strict"):
        raise NotImplementedError

    def decode(self, input, errors="strict"):
        raise NotImplementedError


class IncrementalEncoder:
    """Encodes text that comes in pieces."""

    def __init__(self, errors="strict"):
        self.errors = errors
        self.buffer = ""

    def encode(self, input, final=False):
        raise NotImplementedError

    def reset(self):
        pass

    def getstate(self):
        return 0

    def setstate(self, state):
        pass


class BufferedIncrementalEncoder(IncrementalEncoder):
    """Keeps what cannot be encoded yet."""

    def __init__(self, errors="strict"):
        IncrementalEncoder.__init__(self, errors)
        self.buffer = ""

    def _buffer_encode(self, input, errors, final):
        raise NotImplementedError

    def encode(self, input, final=False):
        data = self.buffer + input
        result, consumed = self._buffer_encode(data, self.errors, final)
        self.buffer = data[consumed:]
        return result

    def reset(self):
        IncrementalEncoder.reset(self)
        self.buffer = ""

    def getstate(self):
        return self.buffer or 0

    def setstate(self, state):
        self.buffer = state or ""


class IncrementalDecoder:
    """Decodes bytes that come in pieces."""

    def __init__(self, errors="strict"):
        self.errors = errors

    def decode(self, input, final=False):
        raise NotImplementedError

    def reset(self):
        pass

    def getstate(self):
        return b"", 0

    def setstate(self, state):
        pass


class BufferedIncrementalDecoder(IncrementalDecoder):
    """Keeps the bytes of an unfinished character."""

    def __init__(self, errors="strict"):
        IncrementalDecoder.__init__(self, errors)
        self.buffer = b""

    def _buffer_decode(self, input, errors, final):
        raise NotImplementedError

    def decode(self, input, final=False):
        data = self.buffer + input
        result, consumed = self._buffer_decode(data, self.errors, final)
        self.buffer = data[consumed:]
        return result

    def reset(self):
        IncrementalDecoder.reset(self)
        self.buffer = b""

    def getstate(self):
        return self.buffer, 0

    def setstate(self, state):
        self.buffer = state[0]


class StreamWriter(Codec):
    """Writes text to a stream of bytes."""

    def __init__(self, stream, errors="strict"):
        self.stream = stream
        self.errors = errors

    def write(self, object):
        data, consumed = self.encode(object, self.errors)
        self.stream.write(data)

    def writelines(self, list):
        self.write("".join(list))

    def reset(self):
        pass

    def __getattr__(self, name):
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.stream.close()


class StreamReader(Codec):
    """Reads text from a stream of bytes."""

    def __init__(self, stream, errors="strict"):
        self.stream = stream
        self.errors = errors
        self.bytebuffer = b""
        self.charbuffer = ""

    def _more(self, size):
        data = self.stream.read() if size < 0 else self.stream.read(size)
        data = self.bytebuffer + data
        text, used = self.decode(data, self.errors) if size < 0 or not data else self.decode(data, self.errors)
        self.bytebuffer = data[used:]
        self.charbuffer += text
        return bool(data)

    def read(self, size=-1, chars=-1, firstline=False):
        if chars < 0:
            self._more(size)
            result, self.charbuffer = self.charbuffer, ""
            return result
        while len(self.charbuffer) < chars and self._more(max(chars, 1)):
            pass
        result, self.charbuffer = self.charbuffer[:chars], self.charbuffer[chars:]
        return result

    def readline(self, size=None, keepends=True):
        while not (lines := self.charbuffer.splitlines(True)) or len(lines) == 1 and lines[0].splitlines(False)[0] == lines[0]:
            if not self._more(72):
                break
        if not lines:
            return ""
        self.charbuffer = self.charbuffer[len(lines[0]):]
        return lines[0] if keepends else lines[0].splitlines(False)[0]

    def readlines(self, sizehint=None, keepends=True):
        return self.read().splitlines(keepends)

    def reset(self):
        self.bytebuffer = b""
        self.charbuffer = ""

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        self.reset()

    def __next__(self):
        line = self.readline()
        if line:
            return line
        raise StopIteration

    def __iter__(self):
        return self

    def __getattr__(self, name):
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.stream.close()


class StreamReaderWriter:
    """Reads and writes text of one stream of bytes."""

    encoding = "unknown"

    def __init__(self, stream, Reader, Writer, errors="strict"):
        self.stream = stream
        self.reader = Reader(stream, errors)
        self.writer = Writer(stream, errors)
        self.errors = errors

    def read(self, size=-1):
        return self.reader.read(size)

    def readline(self, size=None):
        return self.reader.readline(size)

    def readlines(self, sizehint=None):
        return self.reader.readlines(sizehint)

    def __next__(self):
        return next(self.reader)

    def __iter__(self):
        return self

    def write(self, data):
        return self.writer.write(data)

    def writelines(self, list):
        return self.writer.writelines(list)

    def reset(self):
        self.reader.reset()
        self.writer.reset()

    def __getattr__(self, name):
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.stream.close()


class StreamRecoder(StreamReaderWriter):
    """Bytes of one encoding on one side, of another one on the other."""

    def __init__(self, stream, encode, decode, Reader, Writer, errors="strict"):
        StreamReaderWriter.__init__(self, stream, Reader, Writer, errors)
        self.encode = encode
        self.decode = decode

    def read(self, size=-1):
        return self.encode(self.reader.read(size), self.errors)[0]

    def readline(self, size=None):
        return self.encode(self.reader.readline(size), self.errors)[0]

    def write(self, data):
        return self.writer.write(self.decode(data, self.errors)[0])


def _info(name, encode, decode, partial=False, text=True, encode_once=None):
    """A CodecInfo: partial: decode takes `final`; encode_once: for pieces after the first (no mark again)."""
    class Encoder(IncrementalEncoder):
        first = True

        def encode(self, input, final=False):
            function = encode if self.first or encode_once is None else encode_once
            self.first = False
            return function(input, self.errors)[0]

        def reset(self):
            self.first = True

    if partial:
        class Decoder(BufferedIncrementalDecoder):
            _buffer_decode = staticmethod(decode)

            rest = None  # how to go on behind a mark

            def decode(self, input, final=False):
                data = self.buffer + bytes(input)
                result, consumed = (self.rest or decode)(data, self.errors, final)
                if consumed and not self.rest and name in _behind_mark:
                    self.rest = _behind_mark[name](data)
                self.buffer = data[consumed:]
                return result

            def reset(self):
                self.buffer = b""
                self.rest = None
    else:
        class Decoder(IncrementalDecoder):
            def decode(self, input, final=False):
                return decode(input, self.errors)[0]

    class Writer(StreamWriter):
        def encode(self, input, errors="strict"):
            return encode(input, errors)

    class Reader(StreamReader):
        def decode(self, input, errors="strict"):
            return decode(input, errors)

    Encoder.__name__, Decoder.__name__ = "IncrementalEncoder", "IncrementalDecoder"
    return CodecInfo(encode, decode, Reader, Writer, Encoder, Decoder, name, _is_text_encoding=text)


_behind_mark = {
    "utf-8-sig": lambda data: utf_8_decode,
    "utf-16": lambda data: utf_16_be_decode if data.startswith(BOM_UTF16_BE) else utf_16_le_decode,
    "utf-32": lambda data: utf_32_be_decode if data.startswith(BOM_UTF32_BE) else utf_32_le_decode,
}
_after_mark = {"utf-16": utf_16_le_encode, "utf-32": utf_32_le_encode, "utf-8-sig": utf_8_encode}
_codecs = {
    "utf-8": (utf_8_encode, utf_8_decode, True), "ascii": (ascii_encode, ascii_decode), "iso8859-1": (latin_1_encode, latin_1_decode),
    "utf-8-sig": (_sig_encode, _sig_decode, True), "utf-16": (utf_16_encode, utf_16_decode, True),
    "utf-16-le": (utf_16_le_encode, utf_16_le_decode, True), "utf-16-be": (utf_16_be_encode, utf_16_be_decode, True),
    "utf-32": (utf_32_encode, utf_32_decode, True), "utf-32-le": (utf_32_le_encode, utf_32_le_decode, True),
    "utf-32-be": (utf_32_be_encode, utf_32_be_decode, True), "unicode-escape": (unicode_escape_encode, unicode_escape_decode, True),
    "raw-unicode-escape": (raw_unicode_escape_encode, raw_unicode_escape_decode, True), "hex": (_hex_encode, _hex_decode, False, False),
    "base64": (_base64_encode, _base64_decode, False, False), "rot-13": (_rot13, _rot13, False, False), "undefined": (_undefined, _undefined),
}
_aliases = {}
for _line in ("utf-8 u8 utf utf8 utf8_ucs2 utf8_ucs4 cp65001", "ascii 646 us_ascii ansi_x3.4_1968 ansi_x3_4_1968 cp367 ibm367 iso646_us iso_646.irv_1991",
              "iso8859-1 latin_1 latin1 latin l1 8859 cp819 ibm819 iso8859 iso8859_1 iso_8859_1", "utf-8-sig utf_8_sig", "utf-16 utf_16 u16 utf16",
              "utf-16-le utf_16_le utf_16le unicodelittleunmarked", "utf-16-be utf_16_be utf_16be unicodebigunmarked", "utf-32 utf_32 u32 utf32",
              "utf-32-le utf_32_le utf_32le", "utf-32-be utf_32_be utf_32be", "unicode-escape unicode_escape unicodeescape",
              "raw-unicode-escape raw_unicode_escape rawunicodeescape", "hex hex_codec", "base64 base64_codec base_64", "rot-13 rot13 rot_13",
              "cp437 437 ibm437", "cp850 850 ibm850", "cp852 852 ibm852", "cp866 866 ibm866", "cp1250 1250 windows_1250", "cp1251 1251 windows_1251",
              "cp1252 1252 windows_1252", "cp1253 1253 windows_1253", "cp1254 1254 windows_1254", "cp1255 1255 windows_1255",
              "cp1256 1256 windows_1256", "cp1257 1257 windows_1257", "cp1258 1258 windows_1258", "koi8-r koi8_r cskoi8r", "koi8-u koi8_u",
              "mac-roman mac_roman macintosh macroman", "iso8859-2 latin2 l2 iso_8859_2", "iso8859-5 cyrillic iso_8859_5", "iso8859-7 greek iso_8859_7",
              "iso8859-9 latin5 l5 iso_8859_9", "iso8859-15 latin9 l9 iso_8859_15"):
    _name, *_others = _line.split()
    for _other in [_name, *_others]:
        _aliases[_other.replace("-", "_")] = _name
del _line, _name, _others, _other


def _normalize(name):
    out, gap = [], False
    for c in name:
        if c.isascii() and c.isalnum() or c == ".":
            if gap and out:
                out.append("_")
            out.append(c.lower())
            gap = False
        else:
            gap = True
    return "".join(out)


def _search(encoding):
    key = _normalize(encoding)
    name = _aliases.get(key) or key.replace("_", "-")
    made = _codecs.get(name)
    if made is None:
        from _charmaps import tables
        table = tables.get(name)
        if table is None:
            return None
        decoding = [chr(i) for i in range(128)] + list(table)
        encoding_map = charmap_build(decoding)
        made = (lambda input, errors="strict": charmap_encode(input, errors, encoding_map),
                lambda input, errors="strict": charmap_decode(input, errors, decoding))
    return _info(name, *made, encode_once=_after_mark.get(name))


_search_functions = [_search]
_cache = {}


def register(search_function, /):
    """Register a function that finds encodings by name."""
    if not callable(search_function):
        raise TypeError("argument must be callable")
    _search_functions.append(search_function)


def unregister(search_function, /):
    """Forget such a function."""
    if search_function in _search_functions:
        _search_functions.remove(search_function)
        _cache.clear()


def lookup(encoding, /):
    """The CodecInfo of an encoding."""
    if not isinstance(encoding, str):
        raise TypeError(f"lookup() argument must be str, not {type(encoding).__name__}")
    if "\0" in encoding:
        raise ValueError("embedded null character")
    key = encoding.lower().replace(" ", "_")
    info = _cache.get(key)
    if info is None:
        for search in _search_functions:
            info = search(key)
            if info is not None:
                if not isinstance(info, tuple) or len(info) != 4:
                    raise TypeError("codec search functions must return 4-tuples")
                _cache[key] = info
                break
        else:
            raise LookupError(f"unknown encoding: {encoding}")
    return info


def getencoder(encoding):
    return lookup(encoding).encode


def getdecoder(encoding):
    return lookup(encoding).decode


def getincrementalencoder(encoding):
    encoder = lookup(encoding).incrementalencoder
    if encoder is None:
        raise LookupError(encoding)
    return encoder


def getincrementaldecoder(encoding):
    decoder = lookup(encoding).incrementaldecoder
    if decoder is None:
        raise LookupError(encoding)
    return decoder


def getreader(encoding):
    return lookup(encoding).streamreader


def getwriter(encoding):
    return lookup(encoding).streamwriter


def _run(function, what, encoding, obj, errors):
    try:
        result = function(obj, errors)
    except Exception as e:
        if type(e).__str__ is not BaseException.__str__ and not isinstance(e, KeyError) or len(e.args) > 1 or e.args and not isinstance(e.args[0], str):
            raise
        try:
            new = type(e)(f"{what} with '{encoding}' codec failed ({type(e).__name__}: {e})")
        except Exception:
            raise e
        raise new from e
    if not isinstance(result, tuple) or len(result) != 2:
        raise TypeError(f"{'en' if what == 'encoding' else 'de'}coder must return a tuple (object, integer)")
    return result[0]


def encode(obj, encoding="utf-8", errors="strict"):
    """Encode an object by any codec."""
    return _run(lookup(encoding).encode if errors == "strict" else lookup(encoding)[0], "encoding", encoding, obj, errors)


def decode(obj, encoding="utf-8", errors="strict"):
    """Decode an object by any codec."""
    return _run(lookup(encoding)[1], "decoding", encoding, obj, errors)


def _unwrapped():  # encodings whose errors are told as they are
    return [_cache.get(name) for name in ("utf-8", "utf8", "ascii", "latin-1", "latin1", "iso8859-1", "utf-16", "utf-32", "utf_16", "utf_32")]


def _text_encode(text, encoding, errors):  # what str.encode does where C does not know how
    info = lookup(encoding)
    if not getattr(info, "_is_text_encoding", True):
        raise LookupError(f"'{encoding}' is not a text encoding; use codecs.encode() to handle arbitrary codecs")
    result = info[0](text, errors)[0] if info in _unwrapped() else _run(info[0], "encoding", encoding, text, errors)
    if not isinstance(result, (bytes, bytearray)):
        raise TypeError(f"'{encoding}' encoder returned '{type(result).__name__}' instead of 'bytes'; use codecs.encode() to encode to arbitrary types")
    return bytes(result)


def _text_decode(data, encoding, errors):
    info = lookup(encoding)
    if not getattr(info, "_is_text_encoding", True):
        raise LookupError(f"'{encoding}' is not a text encoding; use codecs.decode() to handle arbitrary codecs")
    result = info[1](data, errors)[0] if info in _unwrapped() else _run(info[1], "decoding", encoding, data, errors)
    if not isinstance(result, str):
        raise TypeError(f"'{encoding}' decoder returned '{type(result).__name__}' instead of 'str'; use codecs.decode() to decode to arbitrary types")
    return result


def iterencode(iterator, encoding, errors="strict", **kwargs):
    """Encode pieces of text."""
    encoder = getincrementalencoder(encoding)(errors, **kwargs)
    for input in iterator:
        output = encoder.encode(input)
        if output:
            yield output
    output = encoder.encode("", True)
    if output:
        yield output


def iterdecode(iterator, encoding, errors="strict", **kwargs):
    """Decode pieces of bytes."""
    decoder = getincrementaldecoder(encoding)(errors, **kwargs)
    for input in iterator:
        output = decoder.decode(input)
        if output:
            yield output
    output = decoder.decode(b"", True)
    if output:
        yield output


def open(filename, mode="r", encoding=None, errors="strict", buffering=-1):
    """Open a file whose text has this encoding."""
    import builtins
    if encoding is not None and "b" not in mode:
        mode += "b"
    file = builtins.open(filename, mode, buffering)
    if encoding is None:
        return file
    info = lookup(encoding)
    made = StreamReaderWriter(file, info.streamreader, info.streamwriter, errors)
    made.encoding = encoding
    return made


def EncodedFile(file, data_encoding, file_encoding=None, errors="strict"):
    """A file whose bytes are of another encoding than those that are read and written."""
    info, other = lookup(data_encoding), lookup(file_encoding or data_encoding)
    return StreamRecoder(file, info.encode, info.decode, other.streamreader, other.streamwriter, errors)
