"""How str.format reads its format."""


def formatter_parser(text):
    """The parts of a format: (literal, field name, format spec, conversion); the last three None behind the last literal."""
    if not isinstance(text, str):
        raise TypeError(f"expected str, got {type(text).__name__}")
    return _parts(text)


def _parts(text):
    i, n, literal = 0, len(text), []
    while i < n:
        opening, closing = text.find("{", i), text.find("}", i)
        j = min(x for x in (opening, closing, n) if x >= 0)
        literal.append(text[i:j])
        if j == n:
            break
        c = text[j]
        if text[j + 1:j + 2] == c:
            yield "".join(literal) + c, None, None, None
            literal = []
            i = j + 2
            continue
        if c == "}":
            raise ValueError("Single '}' encountered in format string")
        if j + 1 == n:
            raise ValueError("Single '{' encountered in format string")
        field, i = _field(text, j + 1, n)
        yield ("".join(literal),) + field
        literal = []
    if literal and "".join(literal):
        yield "".join(literal), None, None, None


def _field(text, i, n):
    start, c = i, ""
    while i < n:
        c = text[i]
        i += 1
        if c == "{":
            raise ValueError("unexpected '{' in field name")
        if c == "[":
            while i < n and text[i] != "]":
                i += 1
        elif c in "}:!":
            break
    else:
        raise ValueError("expected '}' before end of string")
    name, conversion = text[start:i - 1], None
    if c == "}":
        return (name, "", None), i
    if c == "!":
        if i >= n:
            raise ValueError("end of string while looking for conversion specifier")
        conversion = text[i]
        i += 1
        if i < n:
            c = text[i]
            i += 1
            if c == "}":
                return (name, "", conversion), i
            if c != ":":
                raise ValueError("expected ':' after conversion specifier")
    start, depth = i, 1
    while i < n:
        c = text[i]
        i += 1
        if c == "{":
            depth += 1
        elif c == "}":
            depth -= 1
            if not depth:
                return (name, text[start:i - 1], conversion), i
    raise ValueError("unmatched '{' in format spec")


def formatter_field_name_split(name):
    """The first part of a field's name (an int where it is a number), and an iterator over (is attribute, name or index)."""
    if not isinstance(name, str):
        raise TypeError(f"expected str, got {type(name).__name__}")
    i = 0
    while i < len(name) and name[i] not in ".[":
        i += 1
    first = name[:i]
    return int(first) if first.isdecimal() else first, _accessors(name[i:])


def _accessors(text):
    i, n = 0, len(text)
    while i < n:
        if text[i] == ".":
            j = i + 1
            while j < n and text[j] not in ".[":
                j += 1
            if j == i + 1:
                raise ValueError("Empty attribute in format string")
            yield True, text[i + 1:j]
            i = j
        elif text[i] == "[":
            j = text.find("]", i)
            if j < 0:
                raise ValueError("Missing ']' in format string")
            if j == i + 1:
                raise ValueError("Empty attribute in format string")
            index = text[i + 1:j]
            yield False, int(index) if index.isdecimal() else index
            i = j + 1
        else:
            raise ValueError("Only '.' or '[' may follow ']' in format field specifier")
