# A snapshot in a file.
import os
import pickle
import tempfile
import tracemalloc

tracemalloc.start(3)


def make():
    return [bytearray(200) for i in range(20)]


kept = make()
snapshot = tracemalloc.take_snapshot()
tracemalloc.stop()
snapshot = snapshot.filter_traces([tracemalloc.Filter(True, __file__, all_frames=True)])
path = os.path.join(tempfile.mkdtemp(), 'snapshot')
snapshot.dump(path)
again = tracemalloc.Snapshot.load(path)
os.remove(path)
print(type(again).__name__, again.traceback_limit, len(again.traces) == len(snapshot.traces), again.traces == snapshot.traces)
print([s.size for s in again.statistics('lineno')] == [s.size for s in snapshot.statistics('lineno')])
print(all(d.size_diff == 0 == d.count_diff for d in again.compare_to(snapshot, 'traceback')))
stat = [s for s in again.statistics('lineno') if s.traceback[0].lineno == 11][0]
print(stat.count, stat.size)
copy = pickle.loads(pickle.dumps(stat))
print(copy == stat, copy.traceback == stat.traceback, pickle.loads(pickle.dumps(again.traces[0])) == again.traces[0])
