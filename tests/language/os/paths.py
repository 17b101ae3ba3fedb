# os.path without files
import os.path as p
for a in ["", "/", "a", "a/", "/a", "a/b", "//a", "///a//b", "a/./b", "a/../b", "../a", "/..", ".", "..", "a.b", ".a", "a.", "..a.b", "a/.b.c", "x.tar.gz"]:
    print(repr(a), p.split(a), p.splitext(a), p.basename(a), p.dirname(a), p.normpath(a), p.isabs(a), p.normcase(a), p.splitdrive(a))
for parts in [("a", "b"), ("a/", "b"), ("a", "/b"), ("a", ""), ("", "a"), ("a", "b", "/c", "d"), (b"a", b"b"), ("a",)]:
    print(parts, p.join(*parts))
for bad in [("a", b"b"), ("a", 3), (3,), (None, "a"), (["a"],)]:
    try:
        print(p.join(*bad))
    except TypeError as e:
        print(bad, e)
print(p.commonprefix(["/usr/lib", "/usr/local"]), p.commonprefix([]), p.commonpath(["/usr/lib", "/usr/local/lib"]), p.commonpath(["a/b"]))
for bad in [[], ["/a", "b"], ["a", b"b"]]:
    try:
        p.commonpath(bad)
    except (ValueError, TypeError) as e:
        print(e)
print(p.relpath("a/b/c", "a"), p.relpath("a", "a/b/c"), p.relpath("a", "a"), p.relpath("/x/y", "/x/z"))
try:
    p.relpath("")
except ValueError as e:
    print(e)
print(p.expanduser("a/~"), p.expandvars("no vars"), p.expandvars("$") + "|", p.isabs(p.abspath("x")), p.abspath("/a/../b"))
print(p.realpath("/a/../b"), p.sep, p.pardir, p.extsep, p.curdir, p.pathsep, p.altsep, p.devnull, p.__name__)
for bad in [3, None, []]:
    for f in (p.split, p.basename, p.isabs, p.normpath, p.exists, p.getsize):
        try:
            print(f.__name__, f(bad))
        except (TypeError, OSError) as e:
            print(f.__name__, type(e).__name__, str(e)[:60])
