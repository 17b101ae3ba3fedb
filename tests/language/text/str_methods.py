# Each method of str over texts of all three widths.
texts = ["", "a", "abc", "Hello World", "  spaced\tout \n", "ÀÉÎõü", "naïve café", "日本語テキスト", "a€b€c", "😀 smile 😀",
         "mixed é€😀", "ab" * 20, "x\u2028y\x85z\r\nw\x1cv", "ǆ ß ŉ ﬁ", "ΑΣ ΣΑΣ", "12３４", "½²", "_id", "a.b.c", "+5", "-é"]


def show(label, f):
    try:
        print(label, ascii(f()))
    except Exception as e:
        print(label, type(e).__name__, ascii(str(e)))


for name in ("capitalize casefold lower upper title swapcase strip lstrip rstrip split rsplit splitlines isalnum isalpha isascii "
             "isdecimal isdigit isidentifier islower isnumeric isprintable isspace istitle isupper expandtabs encode").split():
    for t in texts:
        show(name, lambda: getattr(t, name)())
for t in texts:
    for sub in ("", "a", "b", "é", "€", "😀", " ", "c€", "日本", "ab"):
        for name in ("find", "rfind", "count", "startswith", "endswith", "index", "rindex", "partition", "rpartition", "split",
                     "rsplit", "removeprefix", "removesuffix", "strip", "lstrip", "rstrip"):
            show(name, lambda: getattr(t, name)(sub))
        show("in", lambda: sub in t)
        show("replace", lambda: t.replace(sub, "<é>"))
        show("replace", lambda: t.replace(sub, "", 1))
        show("join", lambda: t.join([sub, "x", sub]))
        for start, end in ((1, None), (-3, None), (0, -1), (2, 5), (5, 2), (100, None), (-100, 100)):
            show("find", lambda: (t.find(sub, start, end), t.rfind(sub, start, end), t.count(sub, start, end),
                                  t.startswith(sub, start, end), t.endswith(sub, start, end)))
for t in texts:
    for w in (-1, 0, 3, 7, 8, 13):
        show("pad", lambda: (t.center(w), t.ljust(w), t.rjust(w), t.zfill(w), t.center(w, "é"), t.ljust(w, "😀"), t.rjust(w, "*")))
    for m in (0, 1, 2):
        show("split", lambda: (t.split(None, m), t.rsplit(None, m), t.split("a", m), t.rsplit("b", maxsplit=m)))
    show("lines", lambda: (t.splitlines(True), t.expandtabs(4), t.expandtabs(0), t.expandtabs(tabsize=1)))
    for s in (slice(None), slice(1, None), slice(None, -1), slice(None, None, -1), slice(1, 5, 2), slice(-3, None), slice(5, 1, -2)):
        show("slice", lambda: t[s])
    show("mul", lambda: (t * 3, 2 * t, t * 0, t * -1))
    show("tuple", lambda: (list(t), list(reversed(t)), len(t), hash(t) == hash(str(t)), sorted(t)))
    for u in texts:
        show("compare", lambda: (t < u, t <= u, t == u, t != u, t > u, t >= u, t + u))
