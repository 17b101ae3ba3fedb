# an exception of a trace function comes out where the event was, and ends the tracing
import sys
import traceback


def raises_at(wanted, name="f"):
    def tracer(frame, event, arg):
        if event == wanted and frame.f_code.co_name == name:
            raise ValueError("from " + event)
        return tracer
    return tracer


def f(n):
    try:
        x = 10 // n
    except ValueError as e:
        return f"caught {e}"
    return x


def g():
    yield 1
    yield 2


for wanted, n in (("call", 1), ("line", 1), ("return", 1), ("exception", 0)):
    sys.settrace(raises_at(wanted))
    try:
        result = f(n)
    except (ValueError, ZeroDivisionError) as e:
        result = repr(e)
        entries = traceback.extract_tb(e.__traceback__)
        print([entry.name for entry in entries])
    print(wanted, result, sys.gettrace())
    sys.settrace(None)

for wanted in ("call", "line", "return"):
    it = g()
    sys.settrace(raises_at(wanted, "g"))
    try:
        print(wanted, next(it))
    except ValueError as e:
        print(wanted, repr(e))
    sys.settrace(None)
    print(list(it))
