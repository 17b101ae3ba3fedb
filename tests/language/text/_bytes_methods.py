# what bytes_methods and bytearray_methods share: every method of a type on samples
samples = [b"", b"a", b"abc", b"Hello World", b"  sp\tx \n", bytes(range(40)), b"\xff\xfe\x80", b"a,b,,c", b"ab" * 9, b"x\r\ny\nz\r", b"it's", b'q"\'', b"-5", b"TiTle"]


def show(label, f):
    try:
        r = f()
        print(label, type(r).__name__, r)
    except Exception as e:
        print(label, type(e).__name__, e)


def each_method(make):
    for raw in samples:
        t = make(raw)
        for name in ("capitalize lower upper title swapcase strip lstrip rstrip split rsplit splitlines isalnum isalpha isascii isdigit islower isspace "
                     "istitle isupper expandtabs hex decode copy __len__ __repr__ __str__").split():
            if hasattr(t, name):
                show(name, lambda: getattr(t, name)())
        for sub in (b"", b"a", b"b", b",", b"\n", bytearray(b"ab"), 97, 300, "a", 1.5):
            for name in ("find", "rfind", "count", "startswith", "endswith", "index", "rindex", "partition", "rpartition", "split", "rsplit", "removeprefix",
                         "removesuffix", "strip", "lstrip", "rstrip", "__contains__", "__add__", "__eq__", "__lt__", "__ne__"):
                show(name, lambda: getattr(t, name)(sub))
            show("replace", lambda: t.replace(sub, b"<>"))
            show("replace", lambda: t.replace(sub, b"", 1))
            show("join", lambda: t.join([sub, b"x"]))
        for w in (-1, 0, 4, 9):
            show("pad", lambda: (t.center(w), t.ljust(w), t.rjust(w, b"*"), t.zfill(w)))
        for s in (slice(None), slice(1, None), slice(None, None, -1), slice(1, 5, 2), slice(-3, None), slice(9, 2)):
            show("slice", lambda: t[s])
        show("mul", lambda: (t * 2, 3 * t, t * 0, t * -1))
        show("seq", lambda: (list(t), len(t), t[0], t[-1], max(t), min(t)))
        show("trans", lambda: (t.translate(None, b"a"), t.translate(bytes(range(255, -1, -1))), t.translate(bytes.maketrans(b"ab", b"xy"), delete=b"c")))
        show("hex", lambda: (t.hex("-"), t.hex(":", 2), t.hex("_", -3), make.fromhex(t.hex()) == t))
        show("lines", lambda: (t.splitlines(True), t.split(None, 1), t.rsplit(b",", 1), t.expandtabs(3)))
        for u in samples:
            show("cmp", lambda: (t < u, t <= u, t == u, t > u, t + u, u + t))
