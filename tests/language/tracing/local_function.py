# what the global function returns is asked for the rest of the frame: None means nothing, a local function may hand on to another
import sys


def first(frame, event, arg):
    print("first", frame.f_code.co_name, event)
    return {"quiet": None, "handed": second}.get(frame.f_code.co_name)


def second(frame, event, arg):
    print("second", event, frame.f_lineno - frame.f_code.co_firstlineno)
    return third


def third(frame, event, arg):
    print("third", event, frame.f_lineno - frame.f_code.co_firstlineno)
    return None


def quiet():
    x = 1
    return x


def handed():
    x = 1
    y = 2
    return x + y


sys.settrace(first)
quiet()
handed()
sys.settrace(None)
