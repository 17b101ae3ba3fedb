# start, stop, clear, peaks; and errors.
import tracemalloc as t

print(t.is_tracing(), t.get_traced_memory(), t.get_traceback_limit())
t.stop()
t.clear_traces()
t.reset_peak()
try:
    t.take_snapshot()
except RuntimeError as error:
    print(error)
for wrong in (0, -1, 65536, 1 << 40, 'x', 1.5, None):
    try:
        t.start(wrong)
    except (ValueError, TypeError, OverflowError) as error:
        print(type(error).__name__, error)
print(t.is_tracing())
for call in (lambda: t.start(1, 2), lambda: t.start(nframe=1), lambda: t.stop(1), lambda: t.is_tracing(1), lambda: t.get_object_traceback()):
    try:
        call()
    except TypeError as error:
        print(str(error).replace('_tracemalloc.', ''))

t.start(4)
t.start(9)  # it is tracing: nothing changes
print(t.is_tracing(), t.get_traceback_limit())
first = t.get_traced_memory()
big = bytearray(100000)
now, peak = t.get_traced_memory()
print(now - first[0] > 100000, peak >= now)
del big
now, peak = t.get_traced_memory()
print(now < 50000, peak > 100000)
t.reset_peak()
now, peak = t.get_traced_memory()
print(peak < 50000)
print(t.get_tracemalloc_memory() > 0, type(t.get_tracemalloc_memory()).__name__)
kept = bytearray(1000)
t.clear_traces()
print(t.get_traced_memory()[0] < 1000, t.get_object_traceback(kept))
del kept  # it is no longer known: nothing is taken off
print(t.get_traced_memory()[0] >= 0)
t.stop()
print(t.is_tracing(), t.get_traced_memory())
t.start()
print(t.get_traceback_limit(), t.get_traced_memory()[0] < 1000)
t.stop()
