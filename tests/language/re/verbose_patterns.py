import re
p = re.compile(r"""
    (?P<int> [+-]? \d+ )   # digits
    (?: \. (?P<frac> \d* ) )?   # fraction (
    (?: [eE] (?P<exp> [+-]? \d+ ) )? \Z
""", 64)
for s in ("12", "-3.5", "1e10", "1.5E-3", ".5", "1.", "x"):
    m = p.match(s)
    print(s, m and m.groupdict())
for pat in (r"a b", r"a\ b", r"[a b]+", "a#b", r"a\#b", r"[#]", "a # c\n b", "(?#x y)a b", r"a {2}", "a{2 }", "(?x: a b)c d", "(?-x:a b)c d", "a(?x)b", " (?i)a", "\\\n", "a\t\n\r\x0b\x0cb", "a\u00a0b", "( ?: a)", "(? :a)"):
    try:
        print(repr(pat), re.findall(pat, "aab a b ab cd a#b AB a\u00a0b", 64))
    except re.error as e:
        print(repr(pat), e)
