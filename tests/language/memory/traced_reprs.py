# The texts of frames, tracebacks, traces and statistics, and how they compare.
from tracemalloc import Frame, Snapshot, Statistic, StatisticDiff, Trace, Traceback

frames = (('b.py', 2), ('a.py', 1))
tb = Traceback(frames)
print(tb, repr(tb), len(tb), tb.total_nframe)
print(repr(Traceback(frames, 5)), Traceback(frames, 5).total_nframe, Traceback(frames, 5) == tb, hash(Traceback(frames, 5)) == hash(tb))
print(tb[0], tb[-1], tb[:1], tb[0].filename, tb[0].lineno, repr(tb[1]))
print(Frame(('b.py', 2)) in tb, Frame(('b.py', 3)) in tb, tb[0] < tb[1], tb[0] >= tb[1], tb[0] == tb[0], tb[0] == 5, tb[0] != tb[1])
print(tb < Traceback((('c.py', 1),)), sorted([Traceback((('z', 1),)), tb])[0] is tb, tb == 'b.py:2')
print(tb.format(), tb.format(1), tb.format(-1), tb.format(most_recent_first=True))

for size in (0, 1, 99, 1023, 10 * 1024 - 1, 10 * 1024, 100 * 1024, 1 << 20, 99 << 20, 1 << 30, 1 << 40, 1 << 53, -5, -(1 << 20)):
    print(Statistic(tb, size, 3), '|', StatisticDiff(tb, size, -size, 3, -1))
print(repr(Statistic(tb, 10, 2)), repr(StatisticDiff(tb, 10, -5, 2, 0)))
print(Statistic(tb, 10, 0), '|', StatisticDiff(tb, 10, 10, 0, 0))
s = Statistic(tb, 10, 2)
print(s == Statistic(tb, 10, 2), s == Statistic(tb, 11, 2), s == 10, hash(s) == hash(Statistic(tb, 10, 2)), s != Statistic(tb, 10, 3))
d = StatisticDiff(tb, 10, 1, 2, 1)
print(d == StatisticDiff(tb, 10, 1, 2, 1), d == s, hash(d) == hash(StatisticDiff(tb, 10, 1, 2, 1)))
print(sorted([Statistic(tb, 1, 5), Statistic(tb, 9, 1), Statistic(tb, 1, 6)], key=Statistic._sort_key))

t = Trace((0, 100, frames, 7))
print(t, repr(t), t.domain, t.size, t.traceback.total_nframe, t == Trace((0, 100, frames, 7)), t == 1, hash(t) == hash(Trace((0, 100, frames, 7))))
traces = Snapshot([(0, 1, frames, 1), (0, 2, frames, 1)], 1).traces
print(traces, len(traces), traces[1].size, traces[:1], Trace((0, 2, frames, 1)) in traces, traces == traces, traces == 3)
for name in ('x', '_frame'):
    try:
        setattr(tb, name, 1)
    except AttributeError as error:
        print(error)
