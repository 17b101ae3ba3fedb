# f_trace, f_trace_lines, f_trace_opcodes, f_lineno
import sys

frame = sys._getframe()
print(frame.f_trace, frame.f_trace_lines, frame.f_trace_opcodes)


def tracer(frame, event, arg):
    print(event, frame.f_lineno - frame.f_code.co_firstlineno)
    return tracer


def no_lines():
    sys._getframe().f_trace_lines = False
    x = 1
    y = 2
    return x + y


def set_while_running():
    x = 1
    sys._getframe().f_trace = tracer
    y = 2
    z = 3
    del sys._getframe().f_trace
    return x + y + z


sys.settrace(tracer)
no_lines()
sys.settrace(lambda *args: None)
set_while_running()
sys.settrace(None)

for name, value in (("f_trace_lines", 1), ("f_trace_opcodes", None)):
    try:
        setattr(frame, name, value)
    except TypeError as e:
        print(name, e)
for value in ("x", None):
    try:
        frame.f_lineno = value
    except ValueError as e:
        print(e)
try:
    del frame.f_lineno
except AttributeError as e:
    print(type(e).__name__, e)
frame.f_trace = tracer
print(frame.f_trace is tracer)
frame.f_trace = None
print(frame.f_trace)
