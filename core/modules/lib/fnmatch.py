"""Match file names by shell patterns."""

import re

__all__ = ["filter", "fnmatch", "fnmatchcase", "translate"]


def fnmatch(name, pat):
    """Test whether a name matches a shell pattern."""
    return fnmatchcase(name, pat)


_compiled = {}


def _compile_pattern(pat):
    match = _compiled.get((type(pat), pat))
    if match is None:
        res = str(translate(str(pat, "ISO-8859-1")), ).encode("ISO-8859-1") if isinstance(pat, bytes) else translate(pat)
        match = _compiled[type(pat), pat] = re.compile(res).match
    return match


def filter(names, pat):
    """The names that match."""
    match = _compile_pattern(pat)
    return [name for name in names if match(name)]


def fnmatchcase(name, pat):
    """Test whether a name matches a shell pattern, case included."""
    return _compile_pattern(pat)(name) is not None


def translate(pat):
    """A shell pattern as a regular expression."""
    star = object()
    parts = _translate(pat, star, ".")
    return _join(parts, star)


def _translate(pat, star, question):
    res, i, n = [], 0, len(pat)
    while i < n:
        c = pat[i]
        i += 1
        if c == "*":
            if not res or res[-1] is not star:
                res.append(star)
        elif c == "?":
            res.append(question)
        elif c == "[":
            j = i
            if j < n and pat[j] == "!":
                j += 1
            if j < n and pat[j] == "]":
                j += 1
            while j < n and pat[j] != "]":
                j += 1
            if j >= n:
                res.append("\\[")
                continue
            stuff = pat[i:j]
            if "-" not in stuff:
                stuff = stuff.replace("\\", r"\\")
            else:
                chunks, k = [], i + 2 if pat[i] == "!" else i + 1
                while True:
                    k = pat.find("-", k, j)
                    if k < 0:
                        break
                    chunks.append(pat[i:k])
                    i = k + 1
                    k = k + 3
                chunk = pat[i:j]
                if chunk:
                    chunks.append(chunk)
                else:
                    chunks[-1] += "-"
                for k in range(len(chunks) - 1, 0, -1):  # ranges that hold nothing go
                    if chunks[k - 1][-1] > chunks[k][0]:
                        chunks[k - 1] = chunks[k - 1][:-1] + chunks[k][1:]
                        del chunks[k]
                stuff = "-".join(s.replace("\\", r"\\").replace("-", r"\-") for s in chunks)
            stuff = re.sub(r"([&~|])", r"\\\1", stuff)
            i = j + 1
            if not stuff:
                res.append("(?!)")
            elif stuff == "!":
                res.append(".")
            else:
                if stuff[0] == "!":
                    stuff = "^" + stuff[1:]
                elif stuff[0] in ("^", "["):
                    stuff = "\\" + stuff
                res.append(f"[{stuff}]")
        else:
            res.append(re.escape(c))
    return res


def _join(parts, star):
    res, i, n = [], 0, len(parts)
    while i < n and parts[i] is not star:
        res.append(parts[i])
        i += 1
    while i < n:
        i += 1
        if i == n:
            res.append(".*")
            break
        fixed = []
        while i < n and parts[i] is not star:
            fixed.append(parts[i])
            i += 1
        fixed = "".join(fixed)
        if i == n:
            res.append(".*")
            res.append(fixed)
        else:
            res.append(f"(?>.*?{fixed})")
    return rf"(?s:{''.join(res)})\Z"
