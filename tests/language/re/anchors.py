import re
texts = ["", "\n", "a", "a\n", "a\n\n", "\na", "a\nb", "a\r\nb", "a b"]
for p in ["^", "$", r"\A", r"\Z", "^$", "^a$", r"\Aa\Z", "(?m)^", "(?m)$", "(?m)^$", "(?m)^a", "(?m)a$", r"\b", r"\B", r"\bb", "$\n", "\n$", r"a\Z", "(?m:^)b", "^^a$$"]:
    print(p, [[m.span() for m in re.finditer(p, t)] for t in texts])
p = re.compile("^b")
print(p.match("ab", 1), p.search("ab", 1), p.search("a\nb", 2), re.compile("(?m)^b").search("a\nb", 2), re.compile("a$").search("ab", 0, 1), re.compile(r"\Bb").search("ab", 1), re.compile("(?<=a)b").match("ab", 1))
