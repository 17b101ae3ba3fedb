import re
cases = [(r"(?>a+)b", "aaab"), (r"(?>a+)ab", "aaab"), (r"a++b", "aaab"), (r"a++ab", "aaab"), (r"a*+a", "aaa"), (r"a?+a", "a"), (r"a?+a", "aa"), (r"(?:ab)++", "ababa"),
         (r"(?:ab)++ab", "abab"), (r"a{1,2}+a", "aaa"), (r"a{1,2}+a", "aa"), (r"(?>(a|ab))c", "abc"), (r"(?>(ab|a))c", "abc"), (r"((?>x*))y", "xxy"), (r"(?>(?:ab?c)+)", "aca"),
         (r"(?:a|ab)++c", "aababc"), (r"(?>a(?:b|bc))c", "abcc"), (r'"(?>[^"\\]+|\\.)*"', r'"a\"b"')]
for p, s in cases:
    m = re.match(p, s)
    print(p, s, m and (m.span(), m.groups()))
for bad in ("a+++", "a++*", "(?>a", "a{1}++"):
    try:
        print(bad, re.compile(bad))
    except re.error as e:
        print(bad, e)
