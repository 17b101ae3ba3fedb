# eval and exec in a function see the locals of the moment, every time.
def plain():
    for i in range(3):
        x = [i]
        print(eval("x") is x, eval("x"), eval("i + len(x)"))


def with_cells():
    for base in (int, object):
        class C(base):
            def me(self):
                return C
        c = C()
        print(eval("c.me()") is C, eval("c") is c, eval("isinstance(c, C)"))


def deleted():
    x = 1
    print(eval("x"))
    del x
    try:
        eval("x")
    except NameError as e:
        print(e)
    x = 2
    exec("y = x; x = 5")
    print(x, eval("x"), "y" in locals())


def given():
    x = 1
    snapshot = locals()
    x = 2
    print(eval("x", globals(), snapshot), eval("x"), snapshot["x"], locals() is snapshot)


plain()
with_cells()
deleted()
given()
