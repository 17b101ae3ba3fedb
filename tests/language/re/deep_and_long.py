import re
s = "ab" * 100000
m = re.match(r"(?:(a)(b))*$", s)
print(m.span(), m.regs)
print(re.match(r"(?:a|b)*?c", s), re.search("b{3}", s), re.match("(a|b)*", s).span(1), len(re.findall("a", s)), len(re.sub("a", "cc", s)))
print(re.fullmatch("(?:.|\n)*", s + "\n").end(), len(re.split("a", s)))
print(re.match("(" * 90 + "a" + ")" * 90, "a").groups()[-1], re.compile("(a)" * 200).groups, re.match("(a)" * 200, "a" * 200).lastindex)
print(re.match("|".join(str(i) for i in range(1000, 0, -1)), "777"))
print(re.match("(?:a?){25}a{25}", "a" * 25).span() if 0 else re.match("(?:a?){12}a{12}", "a" * 12).span())
print(re.match("a{1000}", "a" * 1000).end(), re.match("(?:ab){500}", s).end(), re.match("a{1001}", "a" * 1000))
