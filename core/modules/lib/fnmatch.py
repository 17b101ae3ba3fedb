"""Filename matching with shell patterns: * ? [seq] [!seq]."""
__all__ = ["filter", "fnmatch", "fnmatchcase", "translate"]


def _pieces(pattern):
    """The pattern as a list: '*', '?', one character, or (negated, ranges)."""
    out, i, n = [], 0, len(pattern)
    while i < n:
        c = pattern[i]
        i += 1
        if c == "*":
            if not out or out[-1] != "*":
                out.append("*")
        elif c == "?":
            out.append("?")
        elif c == "[":
            j = i
            if j < n and pattern[j] == "!":
                j += 1
            if j < n and pattern[j] == "]":
                j += 1
            while j < n and pattern[j] != "]":
                j += 1
            if j >= n:
                out.append((False, [("[", "[")]))
                continue
            inside = pattern[i:j]
            i = j + 1
            negated = inside.startswith("!")
            if negated:
                inside = inside[1:]
            ranges, k = [], 0
            while k < len(inside):
                if k + 2 < len(inside) and inside[k + 1] == "-":
                    ranges.append((inside[k], inside[k + 2]))
                    k += 3
                else:
                    ranges.append((inside[k], inside[k]))
                    k += 1
            out.append((negated, ranges))
        else:
            out.append((False, [(c, c)]))
    return out


def _matches(pieces, name):
    i = j = 0
    star = mark = -1
    while i < len(name):
        if j < len(pieces):
            p = pieces[j]
            if p == "*":
                star, mark = j, i
                j += 1
                continue
            if p == "?" or any(low <= name[i] <= high for low, high in p[1]) != p[0]:
                i += 1
                j += 1
                continue
        if star < 0:
            return False
        mark += 1
        i, j = mark, star + 1
    return all(p == "*" for p in pieces[j:])


_cache = {}


def _compiled(pattern):
    pieces = _cache.get(pattern)
    if pieces is None:
        if len(_cache) > 200:
            _cache.clear()
        text = pattern.decode("latin-1") if isinstance(pattern, bytes) else pattern
        pieces = _cache[pattern] = _pieces(text)
    return pieces


def _text(name, pattern):
    if isinstance(pattern, bytes) != isinstance(name, bytes):
        raise TypeError("cannot use a bytes pattern on a string-like object" if isinstance(pattern, bytes)
                        else "cannot use a string pattern on a bytes-like object")
    return name.decode("latin-1") if isinstance(name, bytes) else name


def fnmatch(name, pat):
    """Test whether FILENAME matches PATTERN."""
    if hasattr(name, "__fspath__"):
        name = name.__fspath__()
    return fnmatchcase(name, pat)


def fnmatchcase(name, pat):
    """Test whether FILENAME matches PATTERN, including case."""
    return _matches(_compiled(pat), _text(name, pat))


def filter(names, pat):
    """Construct a list from those elements of the iterable NAMES that match PAT."""
    pieces = _compiled(pat)
    return [n for n in names if _matches(pieces, _text(n.__fspath__() if hasattr(n, "__fspath__") else n, pat))]


def _escape(c):
    return c if c.isalnum() or c in "_" or ord(c) > 127 or c in "!\"%',/:;<=>@`" else "\\" + c


def translate(pat):
    """Translate a shell PATTERN to a regular expression."""
    out, star, groups = [], "*", 0
    res, i, n = [], 0, len(pat)
    while i < n:
        c = pat[i]
        i += 1
        if c == "*":
            if not res or res[-1] is not star:
                res.append(star)
        elif c == "?":
            res.append(".")
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
            else:
                stuff = pat[i:j]
                if "-" not in stuff:
                    stuff = stuff.replace("\\", "\\\\")
                else:
                    chunks, k = [], i + 2 if pat[i] == "!" else i + 1
                    at = i
                    while True:
                        k = pat.find("-", k, j)
                        if k < 0:
                            break
                        chunks.append(pat[at:k])
                        at = k + 1
                        k = k + 3
                    chunk = pat[at:j]
                    if chunk:
                        chunks.append(chunk)
                    else:
                        chunks[-1] += "-"
                    for k in range(len(chunks) - 1, 0, -1):
                        if chunks[k - 1][-1] > chunks[k][0]:
                            chunks[k - 1] = chunks[k - 1][:-1] + chunks[k][1:]
                            del chunks[k]
                    stuff = "-".join(s.replace("\\", "\\\\").replace("-", "\\-") for s in chunks)
                i = j + 1
                if not stuff:
                    res.append("(?!)")
                elif stuff == "!":
                    res.append(".")
                else:
                    for c in "&~|":
                        stuff = stuff.replace(c * 2, "\\" + c + "\\" + c)
                    if stuff[0] == "!":
                        stuff = "^" + stuff[1:]
                    elif stuff[0] in ("^", "["):
                        stuff = "\\" + stuff
                    res.append(f"[{stuff}]")
        else:
            res.append(_escape(c))
    i, n = 0, len(res)
    while i < n and res[i] is not star:
        out.append(res[i])
        i += 1
    while i < n:
        i += 1
        if i == n:
            out.append(".*")
            break
        fixed = []
        while i < n and res[i] is not star:
            fixed.append(res[i])
            i += 1
        fixed = "".join(fixed)
        if i == n:
            out.append(".*" + fixed)
        else:
            out.append(f"(?>.*?{fixed})")
    return f"(?s:{''.join(out)})\\Z"
