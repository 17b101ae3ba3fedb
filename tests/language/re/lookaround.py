import re
cases = [(r"a(?=b)", "ac ab"), (r"a(?!b)", "ab ac"), (r"(?<=a)b", "bab"), (r"(?<!a)b", "abb"), (r"(?=(a+))a*b\1", "baaabac"), (r"(?=(a+))", "baaa"),
         (r"(?!(a))b", "b"), (r"(?<=(a))b", "ab"), (r"(?<=^|x)b", "xb"), (r"(?<=\d{3})x", "12x123x"), (r"(?<![a-z])\d+", "a12 34"), (r"(?:(?=a)a|b)+", "abab"),
         (r"(?<=a(?=b))b", "ab"), (r"(?<=a(?!c))b", "ab"), (r"\b\w+(?=\s|$)", "one two"), (r"(?=a)(?=ab)ab", "ab"), (r"(?!)", "a"), (r"(?<=)", "a"), (r"a(?=(b)|(c))", "ac"), (r"(?<!x)$", "ab")]
for p, s in cases:
    try:
        m = re.search(p, s)
        print(p, m and (m.span(), m.groups()))
    except re.error as e:
        print(p, e)
print(re.sub(r"(?<=\d)(?=(?:\d{3})+$)", ",", "1234567"), re.split(r"(?<=[a-z])(?=[A-Z])", "camelCaseText"))
