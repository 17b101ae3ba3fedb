# exception events: in each frame that the exception passes, before handlers; return with None where it leaves
import sys


def tracer(frame, event, arg):
    if event == "exception":
        kind, value, tb = arg
        depth = 0
        t = tb
        while t:
            depth += 1
            t = t.tb_next
        arg = kind.__name__, str(value), depth
    print(frame.f_code.co_name, event, frame.f_lineno - frame.f_code.co_firstlineno, arg)
    return tracer


def fails(n):
    return 1 // n


def passes(n):
    return fails(n)


def handles(n):
    try:
        passes(n)
    except ZeroDivisionError as e:
        return "handled"
    finally:
        n = 2


def reraises():
    try:
        fails(0)
    except ZeroDivisionError:
        raise
    finally:
        pass


sys.settrace(tracer)
handles(0)
try:
    reraises()
except ZeroDivisionError:
    pass
sys.settrace(None)
