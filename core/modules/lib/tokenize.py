"""Tokens of Python source, comments and line ends included, and back to source.

tokenize(readline) takes a function that gives lines of bytes, generate_tokens(readline) one that gives str. Both give TokenInfos:
(type, string, (row, column) of its start, (row, column) of its end, line)."""
import re
from builtins import open as _open_file
from codecs import BOM_UTF8, lookup
from collections import namedtuple
from io import TextIOWrapper
from itertools import chain, product
from token import *
from token import EXACT_TOKEN_TYPES
import token

__all__ = token.__all__ + ["tokenize", "generate_tokens", "detect_encoding", "untokenize", "TokenInfo"]

cookie_re = re.compile(r"^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)", re.ASCII)
blank_re = re.compile(br"^[ \t\f]*(?:[#\r\n]|$)", re.ASCII)


class TokenInfo(namedtuple("TokenInfo", "type string start end line")):
    def __repr__(self):
        return "TokenInfo(type=%d (%s), string=%r, start=%r, end=%r, line=%r)" % (
            self.type, tok_name[self.type], self.string, self.start, self.end, self.line)

    @property
    def exact_type(self):
        """The type; of an operator its own one instead of OP."""
        return EXACT_TOKEN_TYPES.get(self.string, self.type) if self.type == OP else self.type


# ---- patterns ----

def group(*choices):
    return "(" + "|".join(choices) + ")"


def any(*choices):
    return group(*choices) + "*"


def maybe(*choices):
    return group(*choices) + "?"


Whitespace = r"[ \f\t]*"
Comment = r"#[^\r\n]*"
Ignore = Whitespace + any(r"\\\r?\n" + Whitespace) + maybe(Comment)
Name = r"\w+"
Hexnumber = r"0[xX](?:_?[0-9a-fA-F])+"
Binnumber = r"0[bB](?:_?[01])+"
Octnumber = r"0[oO](?:_?[0-7])+"
Decnumber = r"(?:0(?:_?0)*|[1-9](?:_?[0-9])*)"
Intnumber = group(Hexnumber, Binnumber, Octnumber, Decnumber)
Exponent = r"[eE][-+]?[0-9](?:_?[0-9])*"
Pointfloat = group(r"[0-9](?:_?[0-9])*\.(?:[0-9](?:_?[0-9])*)?", r"\.[0-9](?:_?[0-9])*") + maybe(Exponent)
Expfloat = r"[0-9](?:_?[0-9])*" + Exponent
Floatnumber = group(Pointfloat, Expfloat)
Imagnumber = group(r"[0-9](?:_?[0-9])*[jJ]", Floatnumber + r"[jJ]")
Number = group(Imagnumber, Floatnumber, Intnumber)


def _all_string_prefixes():
    out = {""}
    for letters in ("b", "r", "u", "f", "br", "rb", "fr", "rf"):
        out.update(map("".join, product(*((c, c.upper()) for c in letters))))
    return out


StringPrefix = group(*sorted(_all_string_prefixes(), key=lambda p: (-len(p), p)))
# the rest of a string behind its opening quote
Single = r"[^'\\]*(?:\\.[^'\\]*)*'"
Double = r'[^"\\]*(?:\\.[^"\\]*)*"'
Single3 = r"[^'\\]*(?:(?:\\.|'(?!''))[^'\\]*)*'''"
Double3 = r'[^"\\]*(?:(?:\\.|"(?!""))[^"\\]*)*"""'
Triple = group(StringPrefix + "'''", StringPrefix + '"""')
String = group(StringPrefix + r"'[^\n'\\]*(?:\\.[^\n'\\]*)*'", StringPrefix + r'"[^\n"\\]*(?:\\.[^\n"\\]*)*"')
Special = group(*map(re.escape, sorted(EXACT_TOKEN_TYPES, reverse=True)))
Funny = group(r"\r?\n", Special)
PlainToken = group(Number, Funny, String, Name)
Token = Ignore + PlainToken
# a string on one line, or its first line that ends in a backslash
ContStr = group(StringPrefix + r"'[^\n'\\]*(?:\\.[^\n'\\]*)*" + group("'", r"\\\r?\n"),
                StringPrefix + r'"[^\n"\\]*(?:\\.[^\n"\\]*)*' + group('"', r"\\\r?\n"))
PseudoExtras = group(r"\\\r?\n|\Z", Comment, Triple)
PseudoToken = Whitespace + group(PseudoExtras, Number, Funny, ContStr, Name)

endpats = {}
single_quoted = set()
triple_quoted = set()
for _prefix in _all_string_prefixes():
    endpats[_prefix + "'"], endpats[_prefix + '"'] = Single, Double
    endpats[_prefix + "'''"], endpats[_prefix + '"""'] = Single3, Double3
    single_quoted.update((_prefix + "'", _prefix + '"'))
    triple_quoted.update((_prefix + "'''", _prefix + '"""'))

tabsize = 8


class TokenError(Exception):
    pass


class StopTokenizing(Exception):
    pass


def _compile(pattern):
    return re.compile(pattern, re.UNICODE)


# ---- back to source ----

class Untokenizer:
    def __init__(self):
        self.tokens = []
        self.prev_row = 1
        self.prev_col = 0
        self.encoding = None

    def add_whitespace(self, start):
        row, col = start
        if (row, col) < (self.prev_row, self.prev_col):
            raise ValueError(f"start ({row},{col}) precedes previous end ({self.prev_row},{self.prev_col})")
        if row > self.prev_row:
            self.tokens.append("\\\n" * (row - self.prev_row))
            self.prev_col = 0
        self.tokens.append(" " * (col - self.prev_col))

    def untokenize(self, iterable):
        rest = iter(iterable)
        indents, at_start = [], False
        for t in rest:
            if len(t) == 2:
                self.compat(t, rest)
                break
            kind, text, start, end, _ = t
            if kind == ENCODING:
                self.encoding = text
                continue
            if kind == ENDMARKER:
                break
            if kind == INDENT:
                indents.append(text)
                continue
            if kind == DEDENT:
                indents.pop()
                self.prev_row, self.prev_col = end
                continue
            if kind in (NEWLINE, NL):
                at_start = True
            elif at_start and indents:
                if start[1] >= len(indents[-1]):
                    self.tokens.append(indents[-1])
                    self.prev_col = len(indents[-1])
                at_start = False
            self.add_whitespace(start)
            self.tokens.append(text)
            self.prev_row, self.prev_col = end
            if kind in (NEWLINE, NL):
                self.prev_row += 1
                self.prev_col = 0
        return "".join(self.tokens)

    def compat(self, token, iterable):
        """Pairs of type and text: white space where it is needed."""
        indents, after_string = [], False
        at_start = token[0] in (NEWLINE, NL)
        for kind, text in (t[:2] for t in chain([token], iterable)):
            if kind == ENCODING:
                self.encoding = text
                continue
            if kind in (NAME, NUMBER):
                text += " "
            if kind == STRING and after_string:
                text = " " + text
            after_string = kind == STRING
            if kind == INDENT:
                indents.append(text)
                continue
            if kind == DEDENT:
                indents.pop()
                continue
            if kind in (NEWLINE, NL):
                at_start = True
            elif at_start and indents:
                self.tokens.append(indents[-1])
                at_start = False
            self.tokens.append(text)


def untokenize(iterable):
    """Source of tokens: exact for full TokenInfos, equal in tokens for pairs of type and string; bytes if there is an ENCODING."""
    ut = Untokenizer()
    out = ut.untokenize(iterable)
    return out if ut.encoding is None else out.encode(ut.encoding)


# ---- encodings ----

def _get_normal_name(orig_enc):
    name = orig_enc[:12].lower().replace("_", "-")
    if name == "utf-8" or name.startswith("utf-8-"):
        return "utf-8"
    if name in ("latin-1", "iso-8859-1", "iso-latin-1") or name.startswith(("latin-1-", "iso-8859-1-", "iso-latin-1-")):
        return "iso-8859-1"
    return orig_enc


def detect_encoding(readline):
    """(encoding, lines read): from the byte order mark or a cookie in the first two lines; utf-8 if there is neither."""
    try:
        filename = readline.__self__.name
    except AttributeError:
        filename = None
    with_bom = False

    def read():
        try:
            return readline()
        except StopIteration:
            return b""

    def cookie_in(line):
        try:
            text = line.decode("utf-8")
        except UnicodeDecodeError:
            message = "invalid or missing encoding declaration"
            raise SyntaxError(message if filename is None else f"{message} for {filename!r}") from None
        match = cookie_re.match(text)
        if not match:
            return None
        encoding = _get_normal_name(match.group(1))
        try:
            lookup(encoding)
        except LookupError:
            where = "unknown encoding: " if filename is None else f"unknown encoding for {filename!r}: "
            raise SyntaxError(where + encoding) from None
        if with_bom:
            if encoding != "utf-8":
                raise SyntaxError("encoding problem: utf-8" if filename is None else f"encoding problem for {filename!r}: utf-8")
            encoding += "-sig"
        return encoding

    first = read()
    if first.startswith(BOM_UTF8):
        with_bom = True
        first = first[3:]
    preset = "utf-8-sig" if with_bom else "utf-8"
    if not first:
        return preset, []
    if encoding := cookie_in(first):
        return encoding, [first]
    if not blank_re.match(first):
        return preset, [first]
    second = read()
    if not second:
        return preset, [first]
    return cookie_in(second) or preset, [first, second]


def open(filename):
    """A text file in the encoding that its source tells."""
    buffer = _open_file(filename, "rb")
    try:
        encoding, _ = detect_encoding(buffer.readline)
        buffer.seek(0)
        text = TextIOWrapper(buffer, encoding, line_buffering=True)
        text.mode = "r"
        return text
    except:
        buffer.close()
        raise


# ---- tokens ----

def tokenize(readline):
    """The tokens of lines of bytes; the first one is ENCODING."""
    encoding, consumed = detect_encoding(readline)
    return _tokenize(chain(consumed, iter(readline, b"")).__next__, encoding)


def generate_tokens(readline):
    """The tokens of lines of str."""
    return _tokenize(readline, None)


def _column(line):
    """(column, position) of the first character that is no white space."""
    column = pos = 0
    for c in line:
        if c == " ":
            column += 1
        elif c == "\t":
            column += tabsize - column % tabsize
        elif c == "\f":
            column = 0
        else:
            break
        pos += 1
    return column, pos


def _tokenize(readline, encoding):
    pseudo = _compile(PseudoToken).match
    indents = [0]
    row = depth = 0
    continued = False
    string = None # of one that goes on: [text so far, its start, its lines, pattern of its end, ends with the line but for a backslash]
    last = line = b"" if encoding is not None else ""
    if encoding is not None:
        if encoding == "utf-8-sig":
            encoding = "utf-8"
        yield TokenInfo(ENCODING, encoding, (0, 0), (0, 0), "")
    while True:
        last = line
        try:
            line = readline()
        except StopIteration:
            line = b""
        if encoding is not None:
            line = line.decode(encoding)
        row += 1
        pos, size = 0, len(line)

        if string:
            text, start, lines, end_of, needs_backslash = string
            if not line:
                raise TokenError("EOF in multi-line string", start)
            if match := end_of.match(line):
                pos = match.end()
                yield TokenInfo(STRING, text + line[:pos], start, (row, pos), lines + line)
                string = None
            elif needs_backslash and not line.endswith(("\\\n", "\\\r\n")):
                yield TokenInfo(ERRORTOKEN, text + line, start, (row, size), lines)
                string = None
                continue
            else:
                string[0] += line
                string[2] += line
                continue
        elif depth == 0 and not continued: # a new statement
            if not line:
                break
            column, pos = _column(line)
            if pos == size:
                break
            if line[pos] in "#\r\n":
                if line[pos] == "#":
                    comment = line[pos:].rstrip("\r\n")
                    yield TokenInfo(COMMENT, comment, (row, pos), (row, pos + len(comment)), line)
                    pos += len(comment)
                yield TokenInfo(NL, line[pos:], (row, pos), (row, size), line)
                continue
            if column > indents[-1]:
                indents.append(column)
                yield TokenInfo(INDENT, line[:pos], (row, 0), (row, pos), line)
            while column < indents[-1]:
                if column not in indents:
                    raise IndentationError("unindent does not match any outer indentation level", ("<tokenize>", row, pos, line))
                indents.pop()
                yield TokenInfo(DEDENT, "", (row, pos), (row, pos), line)
        else:
            if not line:
                raise TokenError("EOF in multi-line statement", (row, 0))
            continued = False

        while pos < size:
            match = pseudo(line, pos)
            if not match:
                yield TokenInfo(ERRORTOKEN, line[pos], (row, pos), (row, pos + 1), line)
                pos += 1
                continue
            start, pos = match.span(1)
            if start == pos:
                continue
            text, first = line[start:pos], line[start]
            if first in "0123456789" or first == "." and text not in (".", "..."):
                kind = NUMBER
            elif first in "\r\n":
                kind = NL if depth > 0 else NEWLINE
            elif first == "#":
                kind = COMMENT
            elif text in triple_quoted:
                end_of = _compile(endpats[text])
                match = end_of.match(line, pos)
                if not match:
                    string = [line[start:], (row, start), line, end_of, False]
                    break
                pos = match.end()
                text, kind = line[start:pos], STRING
            elif first in single_quoted or text[:2] in single_quoted or text[:3] in single_quoted:
                if text[-1] == "\n": # the backslash before it says that it goes on
                    end_of = endpats.get(first) or endpats.get(text[1]) or endpats.get(text[2])
                    string = [line[start:], (row, start), line, _compile(end_of), True]
                    break
                kind = STRING
            elif first.isidentifier():
                kind = NAME
            elif first == "\\":
                continued = True
                continue
            else:
                kind = OP
                if first in "([{":
                    depth += 1
                elif first in ")]}":
                    depth -= 1
            yield TokenInfo(kind, text, (row, start), (row, pos), line)

    if last and last[-1] not in "\r\n" and not last.strip().startswith("#"):
        yield TokenInfo(NEWLINE, "", (row - 1, len(last)), (row - 1, len(last) + 1), "")
    for _ in indents[1:]:
        yield TokenInfo(DEDENT, "", (row, 0), (row, 0), "")
    yield TokenInfo(ENDMARKER, "", (row, 0), (row, 0), "")


def main():
    import argparse
    import sys

    def fail(message, location=None, filename=None):
        where = f"{filename}:" if filename else ""
        if location:
            where += "%d:%d:" % location
        sys.stderr.write(f"{where} error: {message}\n" if where else f"error: {message}\n")
        sys.exit(1)

    parser = argparse.ArgumentParser(prog="python -m tokenize")
    parser.add_argument(dest="filename", nargs="?", metavar="filename.py", help="the file to tokenize; defaults to stdin")
    parser.add_argument("-e", "--exact", dest="exact", action="store_true", help="display token names using the exact type")
    args = parser.parse_args()
    filename = args.filename or "<stdin>"
    try:
        if args.filename:
            with _open_file(args.filename, "rb") as f:
                tokens = list(tokenize(f.readline))
        else:
            tokens = _tokenize(sys.stdin.readline, None)
        for t in tokens:
            kind = t.exact_type if args.exact else t.type
            print("%-20s%-15s%-15r" % ("%d,%d-%d,%d:" % (t.start + t.end), tok_name[kind], t.string))
    except IndentationError as e:
        fail(e.args[0], e.args[1][1:3], filename)
    except TokenError as e:
        fail(e.args[0], e.args[1], filename)
    except SyntaxError as e:
        fail(e, filename=filename)
    except OSError as e:
        fail(e)
    except KeyboardInterrupt:
        print("interrupted\n")


if __name__ == "__main__":
    main()
