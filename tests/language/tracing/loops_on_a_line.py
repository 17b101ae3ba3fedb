# a loop on one line has an event each turn; a statement over several lines one for each change of line
import sys


def tracer(frame, event, arg):
    if event == "line":
        seen.append(frame.f_lineno - frame.f_code.co_firstlineno)
    return tracer


def one_line():
    for i in range(3): pass
    while i: i -= 1


def many_lines():
    x = max(
        1,
        2,
        key=lambda v: -v,
    )
    return (x,
            x + 1,
            [x
             for x in (1,
                       2)])


def nested_try():
    for i in range(2):
        try:
            if i:
                break
        finally:
            i += 10
    else:
        i = 5


for f in (one_line, many_lines, nested_try):
    seen = []
    sys.settrace(tracer)
    f()
    sys.settrace(None)
    print(f.__name__, seen)
