def t(name, f):
    try:
        r = f()
        print(name, "ok", type(r).__name__)
    except BaseException as e:
        print(name, type(e).__name__, str(e)[:60])
N = 100000
t("parens", lambda: compile("(" * N + ")" * N, "f", "eval"))
t("brackets", lambda: compile("[" * N + "]" * N, "f", "eval"))
t("unary", lambda: compile("-" * N + "1", "f", "eval"))
t("not", lambda: compile("not " * N + "1", "f", "eval"))
t("plus", lambda: compile("1" + "+1" * N, "f", "eval"))
t("attr", lambda: compile("a" + ".b" * N, "f", "eval"))
t("call", lambda: compile("f" + "()" * N, "f", "eval"))
t("if", lambda: compile("".join(" " * i + "if x:\n" for i in range(200)) + " " * 200 + "pass\n", "f", "exec"))
t("elif", lambda: compile("if x: pass\n" + "elif x: pass\n" * 20000, "f", "exec"))
t("lambda", lambda: compile("lambda: " * N + "1", "f", "eval"))
t("ternary", lambda: compile("1 if x else " * N + "1", "f", "eval"))
t("and", lambda: compile("x and " * N + "1", "f", "eval"))
