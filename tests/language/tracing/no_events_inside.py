# what a trace function calls has no events; setting and taking away while running
import sys

log = []


def helper(x):
    y = x + 1
    return y


def tracer(frame, event, arg):
    log.append((frame.f_code.co_name, event, helper(1)))
    return tracer


def f():
    helper(5)
    return 1


sys.settrace(tracer)
f()
sys.settrace(None)
print(log)


def stops(frame, event, arg):
    print("stops", event, frame.f_code.co_name)
    if event == "line":
        sys.settrace(None)
    return stops


sys.settrace(stops)
f()
print(sys.gettrace())


def starts():
    x = 1
    sys.settrace(tracer)
    helper(2)
    x = 2
    return x


log.clear()
starts()
sys.settrace(None)
print(log)
