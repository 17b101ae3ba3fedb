"""Lines of source files, read once."""
import _source

__all__ = ["getline", "clearcache", "checkcache", "lazycache"]

cache = {}


def clearcache():
    """Forget everything."""
    cache.clear()


def getline(filename, lineno, module_globals=None):
    """Line lineno of a file, '' if there is none."""
    lines = getlines(filename, module_globals)
    return lines[lineno - 1] if 1 <= lineno <= len(lines) else ""


def getlines(filename, module_globals=None):
    """The lines of a file as a list."""
    entry = cache.get(filename)
    if entry is not None and len(entry) != 1:
        return entry[2]
    try:
        return updatecache(filename, module_globals)
    except MemoryError:
        clearcache()
        return []


def checkcache(filename=None):
    """Forget files that have changed."""
    for name in list(cache) if filename is None else [filename]:
        entry = cache.get(name)
        if entry is None or len(entry) == 1 or entry[1] is None:
            continue
        text = _source.read(name)
        if text is None or _lines(text) != entry[2]:
            cache.pop(name, None)


def _lines(text):
    """Lines with their ends, the last one's added if need be."""
    lines = [line + "\n" for line in text.split("\n")]
    if lines[-1] == "\n":
        lines.pop()
    return lines


def updatecache(filename, module_globals=None):
    """Read a file again; its lines, [] if it cannot be read."""
    entry = cache.pop(filename, None)
    if not filename or filename.startswith("<") and filename.endswith(">"):
        return []
    text = _source.read(filename)
    if text is None:
        if entry is None and not lazycache(filename, module_globals):
            return []
        entry = cache.pop(filename, entry)
        try:
            text = entry[0]()
        except (ImportError, OSError):
            return []
        if text is None:
            return []
        lines = [line + "\n" for line in text.splitlines()]
        cache[filename] = (len(text), None, lines, filename)
        return lines
    lines = _lines(text)
    cache[filename] = (len(text), 0, lines, filename)
    return lines


def lazycache(filename, module_globals):
    """Remember how a module's loader would give its source; True if it may."""
    if filename in cache:
        return len(cache[filename]) == 1
    if not filename or filename.startswith("<") and filename.endswith(">"):
        return False
    if module_globals and "__name__" in module_globals:
        spec = module_globals.get("__spec__")
        name = getattr(spec, "name", None) or module_globals["__name__"]
        loader = getattr(spec, "loader", None) or module_globals.get("__loader__")
        get_source = getattr(loader, "get_source", None)
        if name and get_source:
            cache[filename] = (lambda: get_source(name),)
            return True
    return False
