import re
for pattern, text in [("a", "abc"), ("b", "abc"), ("", ""), ("a|b", "b"), ("ab|a", "abc"), ("(a)(b)?", "ac"), ("[a-c]+", "abcd"),
                      ("[^a-c]+", "xyza"), (".", "\n"), ("a.c", "abc"), (r"\d+", "12a"), (r"\w+\s", "ab c"), ("$", ""), ("^$", "")]:
    print(repr(pattern), repr(text), re.match(pattern, text), re.search(pattern, text), re.fullmatch(pattern, text))
m = re.search(r"(\w+)@(\w+)", "mail joe@home now")
print(m.group(), m.group(0), m.group(1), m.group(2), m.group(1, 2), m.groups())
print(m.start(), m.end(), m.span(), m.start(2), m.end(2), m.span(2))
print(m[0], m[1], m[2], m.string, m.pos, m.endpos, m.re, m.regs, bool(m))
for bad in (3, -1, "x", None, 1.5, (), []):
    try:
        print(m.group(bad))
    except IndexError as e:
        print(type(e).__name__, e)
for f in (m.start, m.end, m.span, m.__getitem__):
    try:
        f(9)
    except IndexError as e:
        print(e)
class I:
    def __index__(self):
        return 1
print(m.group(I()), m[I()], m.start(I()))
print(re.match("(a)|(b)", "b").span(1), re.match("(a)|(b)", "b").groups("-"), re.match("(a)|(b)", "b").group(1))
