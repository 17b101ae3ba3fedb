# call, line, return: in this order, with these lines and arguments
import sys

events = []


def tracer(frame, event, arg):
    events.append((frame.f_code.co_name, event, frame.f_lineno - frame.f_code.co_firstlineno, arg))
    return tracer


def add(a, b):
    c = a + b
    return c


def twice(a):
    for i in range(2):
        a = add(a, i)
    if a > 100:
        return "never"


sys.settrace(tracer)
twice(3)
sys.settrace(None)
add(1, 2)
for e in events:
    print(*e)
print(sys.gettrace())
