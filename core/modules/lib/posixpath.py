"""Common operations on POSIX pathnames."""
import _fs
import sys

__all__ = ["normcase", "isabs", "join", "splitdrive", "split", "splitext", "basename", "dirname", "commonprefix", "getsize", "getmtime",
           "getatime", "getctime", "islink", "exists", "lexists", "isdir", "isfile", "ismount", "expanduser", "expandvars", "normpath",
           "abspath", "samefile", "sameopenfile", "samestat", "curdir", "pardir", "sep", "pathsep", "defpath", "altsep", "extsep",
           "devnull", "realpath", "supports_unicode_filenames", "relpath", "commonpath"]
curdir, pardir, extsep, sep, pathsep, defpath, altsep, devnull = ".", "..", ".", "/", ":", "/bin:/usr/bin", None, "/dev/null"
supports_unicode_filenames = False


def _fspath(path):
    if isinstance(path, (str, bytes)):
        return path
    kind = type(path)
    try:
        method = kind.__fspath__
    except AttributeError:
        raise TypeError(f"expected str, bytes or os.PathLike object, not {kind.__name__}") from None
    text = method(path)
    if isinstance(text, (str, bytes)):
        return text
    raise TypeError(f"expected {kind.__name__}.__fspath__() to return str or bytes, not {type(text).__name__}")


def _sep(path):
    return b"/" if isinstance(path, bytes) else "/"


def _check(name, *args):
    has_str = has_bytes = False
    for a in args:
        if isinstance(a, str):
            has_str = True
        elif isinstance(a, bytes):
            has_bytes = True
        else:
            raise TypeError(f"{name}() argument must be str, bytes, or os.PathLike object, not {type(a).__name__!r}") from None
    if has_str and has_bytes:
        raise TypeError("Can't mix strings and bytes in path components") from None


def normcase(s):
    """Normalize case of pathname.  Has no effect under Posix"""
    return _fspath(s)


def isabs(s):
    """Test whether a path is absolute"""
    s = _fspath(s)
    return s.startswith(_sep(s))


def join(a, *p):
    """Join two or more pathname components, inserting '/' as needed."""
    a = _fspath(a)
    slash = _sep(a)
    path = a
    try:
        if not p:
            path[:0] + slash
        for b in map(_fspath, p):
            if b.startswith(slash):
                path = b
            elif not path or path.endswith(slash):
                path += b
            else:
                path += slash + b
    except (TypeError, AttributeError, BytesWarning):
        _check("join", a, *p)
        raise
    return path


def split(p):
    """Split a pathname.  Returns tuple "(head, tail)" where "tail" is everything after the final slash."""
    p = _fspath(p)
    slash = _sep(p)
    i = p.rfind(slash) + 1
    head, tail = p[:i], p[i:]
    if head and head != slash * len(head):
        head = head.rstrip(slash)
    return head, tail


def splitext(p):
    """Split the extension from a pathname."""
    p = _fspath(p)
    dot = b"." if isinstance(p, bytes) else "."
    start, at = p.rfind(_sep(p)) + 1, p.rfind(dot)
    if at > start and p[start:at].strip(dot):
        return p[:at], p[at:]
    return p, p[:0]


def splitdrive(p):
    """Split a pathname into drive and path. On Posix, drive is always empty."""
    p = _fspath(p)
    return p[:0], p


def basename(p):
    """Returns the final component of a pathname"""
    p = _fspath(p)
    return p[p.rfind(_sep(p)) + 1:]


def dirname(p):
    """Returns the directory component of a pathname"""
    return split(p)[0]


def _stat(path, follow=1):
    if isinstance(path, (str, bytes)):
        return _fs.stat(path, follow)
    if isinstance(path, int) and follow:
        import os
        return tuple(os.stat(path)._all)
    if hasattr(type(path), "__fspath__"):
        return _fs.stat(_fspath(path), follow)
    what = "stat: path should be string, bytes, os.PathLike or integer" if follow else "lstat: path should be string, bytes or os.PathLike"
    raise TypeError(f"{what}, not {type(path).__name__}")


def exists(path):
    """Test whether a path exists.  Returns False for broken symbolic links"""
    try:
        _stat(path)
    except (OSError, ValueError):
        return False
    return True


def lexists(path):
    """Test whether a path exists.  Returns True for broken symbolic links"""
    try:
        _stat(path, 0)
    except (OSError, ValueError):
        return False
    return True


def _is(path, kind, follow=1):
    try:
        return _stat(path, follow)[0] & 0o170000 == kind
    except (OSError, ValueError):
        return False


def isfile(path):
    """Test whether a path is a regular file"""
    return _is(path, 0o100000)


def isdir(s):
    """Return true if the pathname refers to an existing directory."""
    return _is(s, 0o040000)


def islink(path):
    """Test whether a path is a symbolic link"""
    return _is(path, 0o120000, 0)


def ismount(path):
    """Test whether a path is a mount point"""
    try:
        here = _stat(path, 0)
    except (OSError, ValueError):
        return False
    if here[0] & 0o170000 == 0o120000:
        return False
    above = _stat(realpath(join(path, b".." if isinstance(_fspath(path), bytes) else "..")), 0)
    return here[2] != above[2] or here[1] == above[1]


def getsize(filename):
    """Return the size of a file, reported by os.stat()."""
    return _fs.size(filename) if isinstance(filename, (str, bytes)) else _stat(filename)[6]


def getatime(filename):
    return _stat(filename)[7] / 1e9


def getmtime(filename):
    return _stat(filename)[8] / 1e9


def getctime(filename):
    return _stat(filename)[9] / 1e9


def samestat(s1, s2):
    """Test whether two stat buffers reference the same file"""
    return s1.st_ino == s2.st_ino and s1.st_dev == s2.st_dev


def samefile(f1, f2):
    """Test whether two pathnames reference the same actual file or directory"""
    return _stat(f1)[1:3] == _stat(f2)[1:3]


def sameopenfile(fp1, fp2):
    return _stat(fp1)[1:3] == _stat(fp2)[1:3]


def commonprefix(m):
    """Given a list of pathnames, returns the longest common leading component"""
    if not m:
        return ""
    if not isinstance(m[0], (list, tuple)):
        m = tuple(map(_fspath, m))
    low, high = min(m), max(m)
    for i, c in enumerate(low):
        if c != high[i]:
            return low[:i]
    return low


def expanduser(path):
    """Expand ~ and ~user constructions.  If user or $HOME is unknown, do nothing."""
    path = _fspath(path)
    tilde = b"~" if isinstance(path, bytes) else "~"
    if not path.startswith(tilde):
        return path
    slash = _sep(path)
    i = path.find(slash, 1)
    if i < 0:
        i = len(path)
    if i != 1:
        return path
    import os
    if "HOME" not in os.environ:
        return path
    home = os.environ["HOME"]
    if isinstance(path, bytes):
        home = os.fsencode(home)
    return (home.rstrip(slash) + path[i:]) or slash


def expandvars(path):
    """Expand shell variables of form $var and ${var}.  Unknown variables are left unchanged."""
    path = _fspath(path)
    if isinstance(path, bytes):
        return expandvars(path.decode()).encode()
    if "$" not in path:
        return path
    import os
    out, at = [], 0
    while (start := path.find("$", at)) >= 0:
        out.append(path[at:start])
        if path.startswith("{", start + 1):
            end = path.find("}", start + 2)
            name, stop = (path[start + 2:end], end + 1) if end >= 0 else ("", start + 1)
        else:
            stop = start + 1
            while stop < len(path) and path[stop].isascii() and (path[stop].isalnum() or path[stop] == "_"):
                stop += 1
            name = path[start + 1:stop]
        out.append(os.environ.get(name, path[start:stop]) if name else path[start:stop])
        at = stop
    out.append(path[at:])
    return "".join(out)


def normpath(path):
    """Normalize path, eliminating double slashes, etc."""
    path = _fspath(path)
    slash, empty, dot, dots = (b"/", b"", b".", b"..") if isinstance(path, bytes) else ("/", "", ".", "..")
    if path == empty:
        return dot
    slashes = path.startswith(slash)
    if slashes and path.startswith(slash * 2) and not path.startswith(slash * 3):
        slashes = 2
    kept = []
    for part in path.split(slash):
        if part in (empty, dot):
            continue
        if part != dots or (not slashes and not kept) or (kept and kept[-1] == dots):
            kept.append(part)
        elif kept:
            kept.pop()
    return slash * slashes + slash.join(kept) or dot


def abspath(path):
    """Return an absolute path."""
    path = _fspath(path)
    if not isabs(path):
        cwd = _fs.cwd()
        path = join(cwd.encode() if isinstance(path, bytes) else cwd, path)
    return normpath(path)


def realpath(filename, *, strict=False):
    """Return the canonical path of the specified filename, eliminating any symbolic links encountered in the path."""
    filename = _fspath(filename)
    return abspath(_joinrealpath(filename[:0], filename, strict, {})[0])


def _joinrealpath(path, rest, strict, seen):
    slash, dot, dots = (b"/", b".", b"..") if isinstance(path, bytes) else ("/", ".", "..")
    if isabs(rest):
        rest, path = rest[1:], slash
    while rest:
        name, _, rest = rest.partition(slash)
        if not name or name == dot:
            continue
        if name == dots:
            if path:
                path, name = split(path)
                if name == dots:
                    path = join(path, dots, dots)
            else:
                path = dots
            continue
        new = join(path, name)
        try:
            link = _fs.stat(new, 0)[0] & 0o170000 == 0o120000
        except OSError:
            if strict:
                raise
            link = False
        if not link:
            path = new
            continue
        if new in seen:
            path = seen[new]
            if path is not None:
                continue
            if strict:
                _fs.stat(new, 1)
            return join(new, rest), False
        seen[new] = None
        target = _fs.readlink(new)
        path, ok = _joinrealpath(path, target.encode() if isinstance(path, bytes) else target, strict, seen)
        if not ok:
            return join(path, rest), False
        seen[new] = path
    return path, True


def relpath(path, start=None):
    """Return a relative version of a path"""
    if not path:
        raise ValueError("no path specified")
    path = _fspath(path)
    slash, dot, dots = (b"/", b".", b"..") if isinstance(path, bytes) else ("/", ".", "..")
    start = dot if start is None else _fspath(start)
    try:
        a = [x for x in abspath(start).split(slash) if x]
        b = [x for x in abspath(path).split(slash) if x]
        i = len(commonprefix([a, b]))
        parts = [dots] * (len(a) - i) + b[i:]
        return join(*parts) if parts else dot
    except (TypeError, AttributeError, BytesWarning, DeprecationWarning):
        _check("relpath", path, start)
        raise


def commonpath(paths):
    """Given a sequence of path names, returns the longest common sub-path."""
    if not paths:
        raise ValueError("commonpath() arg is an empty sequence")
    paths = tuple(map(_fspath, paths))
    slash, dot = (b"/", b".") if isinstance(paths[0], bytes) else ("/", ".")
    try:
        split_paths = [path.split(slash) for path in paths]
        try:
            absolute, = set(p[:1] == slash for p in paths)
        except ValueError:
            raise ValueError("Can't mix absolute and relative paths") from None
        split_paths = [[c for c in s if c and c != dot] for s in split_paths]
        low, high = min(split_paths), max(split_paths)
        common = low
        for i, c in enumerate(low):
            if c != high[i]:
                common = low[:i]
                break
        return (slash if absolute else slash[:0]) + slash.join(common)
    except (TypeError, AttributeError):
        _check("commonpath", *paths)
        raise
