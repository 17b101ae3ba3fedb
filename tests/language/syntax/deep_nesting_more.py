def t(name, f):
    try:
        r = f()
        print(name, "ok", type(r).__name__)
    except BaseException as e:
        print(name, type(e).__name__, str(e)[:60])
N = 100000
t("pow", lambda: compile("1 ** " * N + "1", "f", "eval"))
t("fstr", lambda: compile("f'{" * 300 + "1", "f", "eval"))
t("dict", lambda: compile("{1:" * N, "f", "eval"))
t("await", lambda: compile("(yield " * N, "f", "exec"))
t("star", lambda: compile("f(*" * N, "f", "eval"))
t("names", lambda: compile("x = 1\n" * N, "f", "exec"))
t("many args", lambda: compile("f(" + "a," * 50000 + ")", "f", "eval"))
t("nul", lambda: compile("a\0b", "f", "eval"))
t("nulb", lambda: compile(b"a\0b", "f", "eval"))
t("big int", lambda: compile("1" * 5000, "f", "eval"))
t("big name", lambda: compile("a" * 1000000, "f", "eval"))

