# pathlib: paths without files
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath
p = PurePath("a/b/../c.tar.gz")
print(p, repr(p), p.parts, p.name, p.stem, p.suffix, p.suffixes, p.parent, list(p.parents), p.anchor, p.is_absolute())
print(p.with_name("x"), p.with_suffix(".zip"), p.with_stem("q"), p / "d" / "/e", "z" / p, p.joinpath("m", "n"))
print(PurePath("/usr/lib").relative_to("/usr"), PurePath("/usr").is_relative_to("/etc"), PurePath("a") == PurePath("a/"), PurePath("a") < PurePath("b"), hash(PurePath("a")) == hash(PurePath("a/.")))
for f in [lambda: PurePath("/a").relative_to("/b"), lambda: PurePath("/").with_name("x"), lambda: p.with_suffix("x"), lambda: p.with_name("a/b"), lambda: PurePath(3), lambda: PurePath("a") / 3, lambda: PurePath("a").as_uri(), lambda: PurePath(b"x")]:
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(PurePath("/a b/é").as_uri(), PurePath("a/b.py").match("*.py"), PurePath("/a/b/c.py").match("b/*.py"), PurePath("a.py").match("/a.py"))
w = PureWindowsPath("c:/Windows/System32"); print(w, repr(w), w.drive, w.root, w.parts, w.parent, w == PureWindowsPath("C:\\windows\\system32"), PureWindowsPath("//host/share/x").parts)
