# A snapshot's statistics by line of this file.
import tracemalloc

drained = [[] for i in range(100)]  # so that no free list has a list
tracemalloc.start()
rows = [[None] * 100 for i in range(50)]
names = {'name %d' % i: None for i in range(100)}
text = 'x' * len(rows) * 100
gone = [bytearray(1000) for i in range(10)]
del gone
numbers = tuple(range(1000, 1100))
snapshot = tracemalloc.take_snapshot()
tracemalloc.stop()

here = snapshot.filter_traces([tracemalloc.Filter(True, __file__)])
for stat in sorted(here.statistics('lineno'), key=lambda s: s.traceback[0].lineno):
    if stat.traceback[0].lineno < 12:
        print(stat.traceback[0].lineno, stat.size, stat.count)
by_file = here.statistics('filename')
print(len(by_file), by_file[0].traceback[0].lineno, by_file[0].count == len(here.traces))
print(len(snapshot.traces) >= len(here.traces), snapshot.traceback_limit)
top = here.statistics('lineno')[0]
print(str(top).rpartition('/')[2], top.size > here.statistics('lineno')[1].size)
