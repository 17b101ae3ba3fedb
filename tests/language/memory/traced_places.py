# Where objects were made: frames, limits, formatting.
import tracemalloc


def inner():
    return [bytearray(10) for i in range(2)]


def outer():
    made = inner()
    return made


def deep(n):
    return deep(n - 1) if n else bytearray(5)


early = bytearray(5)
for limit in (1, 2, 5, 100):
    tracemalloc.start(limit)
    made = outer()
    tail = deep(8)
    print(limit, tracemalloc.get_traceback_limit())
    for thing in (made[0], tail, early, 5, ()):
        tb = tracemalloc.get_object_traceback(thing)
        print(tb and [frame.lineno for frame in tb], tb and tb.total_nframe)
    for trace in tracemalloc.take_snapshot().traces:
        if trace.size == 50 or trace.size == 11 and trace.traceback[-1].filename == __file__:
            print(len(trace.traceback), trace.traceback.total_nframe)
            break
    tracemalloc.stop()
    made = tail = None

tracemalloc.start(3)
kept = outer()
tb = tracemalloc.get_object_traceback(kept[1])
for how in ({}, {'limit': 1}, {'limit': -1}, {'limit': 2, 'most_recent_first': True}, {'most_recent_first': True}):
    print([line.replace(__file__, 'FILE') for line in tb.format(**how)])
tracemalloc.stop()
print(tracemalloc.get_object_traceback(kept[1]), tracemalloc.get_traceback_limit())
