# Filters by file, line, frame and domain, on traces made by hand.
from tracemalloc import DomainFilter, Filter, Snapshot

TRACES = [
    (0, 10, (('a.py', 1), ('main.py', 9)), 2),
    (0, 20, (('a.py', 2), ('main.py', 9)), 2),
    (1, 40, (('b.py', 1), ('a.py', 2)), 3),
    (0, 80, (('lib/c.py', 7),), 1),
    (2, 160, (('b.py', 1), ('main.py', 9)), 2),
    (0, 320, (('x.pyc', 3),), 1),
]
snapshot = Snapshot(TRACES, 2)


def sizes(*filters):
    return [trace.size for trace in snapshot.filter_traces(filters).traces]


print(sizes())
print(sizes(Filter(True, 'a.py')), sizes(Filter(False, 'a.py')))
print(sizes(Filter(True, 'a.py', 2)), sizes(Filter(False, 'a.py', 2)))
print(sizes(Filter(True, 'a.py', all_frames=True)), sizes(Filter(False, 'a.py', all_frames=True)))
print(sizes(Filter(True, 'a.py', 2, True)), sizes(Filter(False, 'main.py', 9, True)))
print(sizes(Filter(True, '*.py')), sizes(Filter(True, 'lib/*')), sizes(Filter(True, 'x.py')), sizes(Filter(True, 'x.pyc')))
print(sizes(DomainFilter(True, 0)), sizes(DomainFilter(False, 0)), sizes(DomainFilter(True, 7)))
print(sizes(Filter(True, 'b.py', domain=1)), sizes(Filter(False, 'b.py', domain=1)))
print(sizes(Filter(True, 'a.py'), Filter(True, 'b.py')), sizes(Filter(True, 'b.py'), Filter(False, 'b.py', domain=2)))
f = Filter(False, 'x.pyc', 3, True, 5)
print(f.inclusive, f.filename_pattern, f.lineno, f.all_frames, f.domain, DomainFilter(True, 3).domain)
for wrong in (lambda: snapshot.filter_traces(5), lambda: setattr(f, 'filename_pattern', 'y'), lambda: setattr(DomainFilter(True, 3), 'domain', 4)):
    try:
        wrong()
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)

for key in ('lineno', 'filename'):
    print(key, [(str(s.traceback), s.size, s.count) for s in snapshot.statistics(key)])
    print(key, [(str(s.traceback), s.size, s.count) for s in snapshot.statistics(key, cumulative=True)])
print([(list(map(str, s.traceback)), s.size, s.count) for s in snapshot.statistics('traceback')])
for call in (lambda: snapshot.statistics('line'), lambda: snapshot.statistics('traceback', True), lambda: snapshot.compare_to(snapshot, 5)):
    try:
        call()
    except ValueError as error:
        print(error)
