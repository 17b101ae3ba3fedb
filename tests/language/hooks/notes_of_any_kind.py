# __notes__ may be anything: a traceback shows what it can
class BadStr:
    def __str__(self):
        raise ValueError

    def __repr__(self):
        raise ValueError


def shown(notes):
    e = ValueError("v")
    e.__notes__ = notes
    return e


def group():
    raise ExceptionGroup("all", [shown(5), shown("ab"), shown(("x", 3)), shown(["one\ntwo", object, BadStr()]), shown(BadStr()), shown({}),
                                 shown([])])


group()
