# threading.settrace: for threads that start later; their tracing is their own
import sys
import threading


def work():
    x = 1
    return x


def tracer(frame, event, arg):
    if frame.f_code is work.__code__:
        print(event, frame.f_lineno - frame.f_code.co_firstlineno)
    return tracer


threading.settrace(tracer)
print(threading.gettrace() is tracer, sys.gettrace())
t = threading.Thread(target=work)
t.start()
t.join()
threading.settrace(None)
print(sys.gettrace())
t = threading.Thread(target=work)
t.start()
t.join()
sys.settrace(tracer)
t = threading.Thread(target=work)
t.start()
t.join()
print(sys.gettrace() is tracer)
sys.settrace(None)


def profiler(frame, event, arg):
    if frame.f_code is work.__code__:
        print("profile", event)


threading.setprofile(profiler)
t = threading.Thread(target=work)
t.start()
t.join()
threading.setprofile(None)
