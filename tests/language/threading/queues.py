# queue
import queue
import threading

q = queue.Queue(maxsize=2)
q.put(1)
q.put_nowait(2)
print(q.qsize(), q.full(), q.empty(), q.maxsize)
for bad in (lambda: q.put(3, block=False), lambda: q.put(3, timeout=0.01), lambda: q.put(3, timeout=-1)):
    try:
        bad()
    except (queue.Full, ValueError) as e:
        print(repr(e))
print(q.get(), q.get_nowait())
for bad in (q.get_nowait, lambda: q.get(timeout=0.01)):
    try:
        bad()
    except queue.Empty as e:
        print(repr(e), type(e).__module__)
q.task_done()
q.task_done()
q.join()
try:
    q.task_done()
except ValueError as e:
    print(e)
l = queue.LifoQueue()
p = queue.PriorityQueue()
for x in (3, 1, 2):
    l.put(x)
    p.put((x, str(x)))
print([l.get() for _ in range(3)], [p.get() for _ in range(3)])
s = queue.SimpleQueue()
s.put("a")
print(s.qsize(), s.get(), s.empty())
try:
    s.get_nowait()
except queue.Empty:
    print("empty")
work, results = queue.Queue(), queue.Queue()
for i in range(5):
    work.put(i)


def worker():
    while True:
        try:
            i = work.get_nowait()
        except queue.Empty:
            return
        results.put(i * i)
        work.task_done()


ts = [threading.Thread(target=worker) for _ in range(2)]
for t in ts:
    t.start()
for t in ts:
    t.join()
work.join()
print(sorted(results.queue), queue.Queue[int])
