import re
p = re.compile(r"(<)?(\w+@\w+)(?(1)>|$)")
for s in ["<a@b>", "a@b", "<a@b", "a@b>"]:
    m = p.match(s)
    print(s, m and m.groups())
for p, s in [(r"(?:(a)|b)(?(1)c|d)", "ac"), (r"(?:(a)|b)(?(1)c|d)", "bd"), (r"(?:(a)|b)(?(1)c|d)", "bc"), (r"(a)?(?(1)b)", "ab"), (r"(a)?(?(1)b)c", "c"),
             (r"(?P<q>')?x(?(q)'|)", "'x'"), (r"(?(1)a|b)(c)", "bc"), (r"(a)?(?(1)|b)", "b"), (r"(?:(a)(?(1)b|c)|d)*", "abdab")]:
    m = re.match(p, s)
    print(p, s, m and (m.span(), m.groups()))
