# a generator is called at each resumption and returns at each yield
import sys


def tracer(frame, event, arg):
    if event == "exception":
        arg = arg[0].__name__
    print(frame.f_code.co_name, event, frame.f_lineno - frame.f_code.co_firstlineno, arg)
    return tracer


def counts(n):
    for i in range(n):
        yield i
    return "end"


def delegates():
    x = yield from counts(1)
    yield x


def consumes():
    total = 0
    for i in counts(2):
        total += i
    return total


def thrown():
    g = counts(3)
    next(g)
    try:
        g.throw(KeyError("k"))
    except KeyError:
        pass
    g = counts(3)
    next(g)
    g.close()


def expression():
    return sum(i for i in (1, 2))


sys.settrace(tracer)
consumes()
print(list(delegates()))
thrown()
expression()
sys.settrace(None)
