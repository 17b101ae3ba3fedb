# ExitStack
from contextlib import ExitStack, contextmanager


@contextmanager
def cm(n, swallow=False):
    print("enter", n)
    try:
        yield n
    except Exception as e:
        print("cm", n, "sees", repr(e))
        if not swallow:
            raise
    finally:
        print("exit", n)


with ExitStack() as stack:
    print([stack.enter_context(cm(i)) for i in range(3)])
    stack.callback(print, "callback", sep="-")

    @stack.callback
    def _():
        print("decorated")

    @stack.push
    def ex(typ, value, tb):
        print("push", typ)
    print("body")

with ExitStack() as stack:
    stack.enter_context(cm("swallows", True))
    stack.enter_context(cm("inner"))
    raise ValueError("x")
try:
    with ExitStack() as stack:
        stack.push(lambda *exc: print("outermost", exc[0]))
        stack.callback(lambda: 1 / 0)
        stack.callback(lambda: {}["k"])
        raise ValueError("first")
except ZeroDivisionError as e:
    print(repr(e), repr(e.__context__), repr(e.__context__.__context__))
stack = ExitStack()
stack.callback(print, "later")
with stack.pop_all() as moved:
    print("moved")
stack.close()
print(moved is stack)
for bad in (5,):
    try:
        ExitStack().enter_context(bad)
    except TypeError as e:
        print(e)


def helper():
    with ExitStack() as s:
        s.enter_context(cm("kept"))
        return s.pop_all()


kept = helper()
print("after helper")
kept.close()
with ExitStack() as s:
    s.push(lambda *exc: True)
    raise KeyError("eaten")
print("end")
