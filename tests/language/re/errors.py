import re
patterns = ["(", ")", "a)", "(a", "[", "[a", "[]", "[^]", "[a-", "[z-a]", r"[\d-z]", r"[a-\d]", "*", "+a", "?", "a**", "a+*", "a???", "^*", "a{2}{3}", "a{3,2}",
            "\\", "a\\", r"\q", r"\1", r"(a)\2", r"(\1)", r"\x1", r"\u12", r"\U0000", r"\U00110000", r"[\q]", r"[\x]", r"\400", r"[\400]",
            "(?", "(?z)", "(?<a)", "(?<", "(?P", "(?i", "(?i-", "(?i-:", "(?-", "(?ii)", "(?iz)", "(?i-i:a)", "(?au:a)", "(?a-u:a)", "(?L)a", "(?-)a",
            "a(?i)", "(?:(?i)a)", "(?#", "(?(", "(?()a)", "(?(1", "(?(1)a", "(?(1)a|b|c)", "(?(0)a)", "(?(x)a)", "(?(-1)a)", "(?(2)a)(b)", "(?<=a*)b", "(?<!a|bc)d",
            "(?<=(a)\\1)", r"(?<=(a)(?(1)b))", "a|*", "(*a)", "(?=*)", "x{99999999999}", "x{1,99999999999}", "(?P<g>a)(?P<g>b)", "(?>", "((a)", "a\n(b\nc", "\\\n\n(", r"\N{", r"\N", r"\N{}", r"(?s:", "(?s", "a{1,2}{3}"]
for p in patterns:
    try:
        re.compile(p)
        print(repr(p), "compiles")
    except re.error as e:
        print(repr(p), "|", e.msg, e.pos, e.lineno, e.colno, "|", e)
    except OverflowError as e:
        print(repr(p), "OverflowError", e)
for p in [b"(\xff", rb"\u1234", b"(?P<\xe9>a)", b"[\xe9-a]", b"(?u)a", rb"\N{x}"]:
    try:
        re.compile(p)
    except re.error as e:
        print(p, e)
try:
    re.compile("(")
except re.error as e:
    print(e.pattern, e.args, isinstance(e, Exception), type(e).__mro__[1].__name__, type(e).__module__)
e = re.error("what")
print(e, e.pos, e.lineno, e.pattern, re.error("m", "ab\ncd", 4))
