# fnmatch in all its patterns
import fnmatch
names = ["abc", "a.c", "ABC", "a*c", "a[c", "", "-", "]", "b", ".hidden", "a\nb", "x1", "x-1", "é"]
for p in ["*", "a*", "?bc", "a?c", "[ab]*", "[!ab]*", "a[*]c", "a[[]c", "[]]", "[!]]", "[-]", "[a-c]", "[a-]*", "x[0-9]", "x[!0-9]*", "[", "a[", "*.*", "**", "a*b*c*", "[é]"]:
    print(p, fnmatch.filter(names, p), [n for n in names if fnmatch.fnmatchcase(n, p)] == fnmatch.filter(names, p))
print(fnmatch.fnmatch(b"abc", b"a*"), fnmatch.fnmatch(b"abc", b"b*"))
try:
    fnmatch.fnmatch("a", b"a")
except TypeError as e:
    print(type(e).__name__)
for p in ["a*b", "*.py", "[a-z]?", "[!x]", "a.b+c", "[[]", "", "***", "[a-]", "x*y*z"]:
    print(p, fnmatch.translate(p))
