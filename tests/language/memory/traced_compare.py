# What has changed between two snapshots.
import tracemalloc

tracemalloc.start()
a = [bytearray(500) for i in range(10)]
b = [bytearray(300) for i in range(10)]
first = tracemalloc.take_snapshot()
b = None
c = [bytearray(100) for i in range(7)]
a.append(bytearray(5000))
second = tracemalloc.take_snapshot()
tracemalloc.stop()

only_here = [tracemalloc.Filter(True, __file__)]
first, second = first.filter_traces(only_here), second.filter_traces(only_here)
for diff in second.compare_to(first, 'lineno'):
    line = diff.traceback[0].lineno
    if line in (5, 6, 9, 10):
        print(line, diff.size, diff.size_diff, diff.count, diff.count_diff)
        print(str(diff).rpartition('/')[2])
print([d.size_diff for d in first.compare_to(first, 'lineno') if d.size_diff])
back = first.compare_to(second, 'lineno')
print([(d.traceback[0].lineno, d.size_diff) for d in back if d.traceback[0].lineno in (6, 9, 10)])
