# sys.setprofile: calls and returns, no lines; together with a trace function it comes second
import sys


def profiler(frame, event, arg):
    if event in ("call", "return"):
        print("profile", frame.f_code.co_name, event, arg)


def tracer(frame, event, arg):
    print("trace", frame.f_code.co_name, event, arg if event == "return" else "")
    return tracer


def inner(a):
    b = a
    return b


def outer():
    try:
        inner(1)
        raise KeyError
    except KeyError:
        pass


def leaves():
    raise OSError


sys.setprofile(profiler)
outer()
print(sys.getprofile() is profiler)
sys.setprofile(None)
print(sys.getprofile())
sys.settrace(tracer)
sys.setprofile(profiler)
inner(2)
sys.setprofile(None)
sys.settrace(None)
sys.setprofile(profiler)
try:
    leaves()
except OSError:
    pass
sys.setprofile(None)


def bad(frame, event, arg):
    if event == "return":
        raise ValueError("in the profiler")


sys.setprofile(bad)
try:
    inner(3)
except ValueError as e:
    print(e, sys.getprofile())
