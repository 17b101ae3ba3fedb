import fnmatch
print(fnmatch.fnmatch("a.py","*.py"), fnmatch.filter(["a","b","ab"],"a*"), fnmatch.translate("a*b?[!c-e]*"), fnmatch.fnmatchcase("A","a"), fnmatch.translate("[a-"), fnmatch.translate("[]-a]"), fnmatch.fnmatch("x[","x[[]"), fnmatch.translate("*[z-a]x"), fnmatch.translate("[!]"), fnmatch.translate("[--0]"))
for pat in ("*", "?", "", "a*b*c", "[!a]", "[^a]", "[a-c-e]", "[]]", "[!]]", "[", "a[", "**", "x**y", "*.t?t", "[\\]", "[&&~~||]", "é*", "a.b", "[c-a]", "[a-a]"):
    print(pat, fnmatch.translate(pat), [n for n in ("", "a", "b", "abc", "a.b", "axb", "]", "x", "c.txt", "é1", "xzzy") if fnmatch.fnmatchcase(n, pat)])
print(fnmatch.filter([b"ab", b"cd"], b"a?"), fnmatch.fnmatch("Foo", "f*"))
