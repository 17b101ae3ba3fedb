"""Filename globbing utility."""
import os
import fnmatch

__all__ = ["escape", "glob", "iglob"]


def glob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    """Return a list of paths matching a pathname pattern."""
    return list(iglob(pathname, root_dir=root_dir, recursive=recursive, include_hidden=include_hidden))


def iglob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    """Return an iterator which yields the paths matching a pathname pattern."""
    pathname = os.fspath(pathname)
    root = pathname[:0] if root_dir is None else os.fspath(root_dir)
    it = _iglob(pathname, root, recursive, False, include_hidden)
    if not pathname or recursive and _is_recursive(pathname[:2]):
        return _skip_empty(it)
    return it


def _skip_empty(it):
    first = True
    for p in it:
        if not (first and not p):
            yield p
        first = False


def _iglob(pathname, root, recursive, dironly, hidden):
    dirname, basename = os.path.split(pathname)
    if not has_magic(pathname):
        if basename:
            if os.path.lexists(_join(root, pathname)):
                yield pathname
        elif os.path.isdir(_join(root, dirname)):
            yield pathname
        return
    if not dirname:
        if recursive and _is_recursive(basename):
            yield from _glob2(root, basename, dironly, hidden)
        else:
            yield from _glob1(root, basename, dironly, hidden)
        return
    if dirname != pathname and has_magic(dirname):
        dirs = _iglob(dirname, root, recursive, True, hidden)
    else:
        dirs = [dirname]
    if has_magic(basename):
        inside = _glob2 if recursive and _is_recursive(basename) else _glob1
    else:
        inside = _glob0
    for d in dirs:
        for name in inside(_join(root, d), basename, dironly, hidden):
            yield os.path.join(d, name)


def _glob1(dirname, pattern, dironly, hidden=False):
    names = _listdir(dirname, dironly)
    if not (hidden or _ishidden(pattern)):
        names = [n for n in names if not _ishidden(n)]
    return fnmatch.filter(names, pattern)


def _glob0(dirname, basename, dironly, hidden=False):
    if basename:
        if os.path.lexists(_join(dirname, basename)):
            return [basename]
    elif os.path.isdir(dirname):
        return [basename]
    return []


def _glob2(dirname, pattern, dironly, hidden=False):
    if not dirname or os.path.isdir(dirname):
        yield pattern[:0]
    yield from _rlistdir(dirname, dironly, hidden)


def _listdir(dirname, dironly):
    try:
        with os.scandir(dirname or (b"." if isinstance(dirname, bytes) else ".")) as it:
            return [e.name for e in it if not dironly or e.is_dir()]
    except OSError:
        return []


def _rlistdir(dirname, dironly, hidden=False):
    for x in _listdir(dirname, dironly):
        if hidden or not _ishidden(x):
            yield x
            path = _join(dirname, x) if dirname else x
            for y in _rlistdir(path, dironly, hidden):
                yield _join(x, y)


def has_magic(s):
    if isinstance(s, bytes):
        return any(c in s for c in (b"*", b"?", b"["))
    return "*" in s or "?" in s or "[" in s


def _ishidden(path):
    return path[:1] in (".", b".")


def _is_recursive(pattern):
    return pattern in ("**", b"**")


def _join(dirname, basename):
    if not dirname or not basename:
        return dirname or basename
    return os.path.join(dirname, basename)


def escape(pathname):
    """Escape all special characters."""
    if isinstance(pathname, bytes):
        return escape(pathname.decode("latin-1")).encode("latin-1")
    return "".join(f"[{c}]" if c in "*?[" else c for c in pathname)
