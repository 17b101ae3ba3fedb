from pathlib import PurePosixPath as P, PureWindowsPath as W, PurePath
for args in (("c:a", "c:b"), ("c:/a", "/b"), ("c:/a", "d:b"), ("//server/share", "x"), ("//server/share/y", "/z"), ("a//b", "../c", ".")):
    print(repr(W(*args)), W(*args).parts, repr(W(W(args[0]), *args[1:])), W(args[0]) / args[1])
for text in "c:", "c:/", "c:x", "//s/h", "//s/h/a", "\\\\?\\c:\\a", "//?/UNC/s/h/d", "nul", "COM1.txt", "a/con", "\u00e9:a", "/a":
    p = W(text)
    print(repr(p), repr(p.drive), repr(p.root), repr(p.anchor), p.name, p.is_absolute(), p.is_reserved())
print(W("C:/A/b") == W("c:/a/B"), W("A") < W("b"), hash(W("X")) == hash(W("x")), W("c:/a b/\u00e9").as_uri(), W("//s/h/x").as_uri())
for a, b in (("a/b", ""), ("/a/b", ""), ("/a/b", "/"), ("/a/b", "/a"), ("a/b", "a/b"), ("a/b", "c"), ("//a/b", "/a")):
    try:
        print(repr(P(a).relative_to(P(b))), P(a).is_relative_to(b))
    except ValueError as e:
        print(e)
for a, b in (("c:/a/b", "c:"), ("c:/a/b", "c:/"), ("c:a/b", "c:"), ("c:/a/b", "C:/A"), ("//s/h/x", "//s/h"), ("c:/a", "d:/a")):
    try:
        print(repr(W(a).relative_to(b)))
    except ValueError as e:
        print(e)
p = P("a/b.c")
print(p.parts is p.parts, p.__class__._flavour.sep if hasattr(P, "_flavour") else "/", "x" / p, P("x", p, P("y")))
for f in lambda: p.with_name("/x"), lambda: p.with_suffix("x/y"), lambda: P("/").with_name("a"), lambda: W("a").with_suffix(".a/b"), lambda: P(3):
    try:
        f()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
print(W("a/b/C.PY").match("*.py"), P("a/B.PY").match("*.py"), W("c:/a/b").match("C:/*/b"), P("/a/b").match("/a/*"))
