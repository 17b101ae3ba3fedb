import re
for p, s in [("", "abc"), ("a*", "baac"), ("a*?", "aa"), ("b|", "abc"), ("|b", "abc"), (r"\b", "ab cd"), ("(?=a)", "aba"), ("$", "a\n"), ("(a)?", "ab"), ("x*", ""), ("(?:)", "é"), (r"(?<=a)|b", "ab"), ("a|(?=b)", "ab")]:
    print(p, repr(s), re.findall(p, s), re.split(p, s), re.sub(p, "-", s), re.subn(p, "-", s, 2), [m.span() for m in re.finditer(p, s)])
print(re.sub("x*", lambda m: "[%d]" % m.start(), "axb"), re.split("(x*)", "axbc"), re.split(r"(?:x*)", "xax", 1))
