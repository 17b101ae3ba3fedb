import queue, sys
q = queue.Queue(1)
q.put("a")
for f in (lambda: q.put("b", block=False), lambda: q.put("b", timeout=0.001), lambda: q.put("b", timeout=-1), lambda: q.put_nowait("b")):
    try:
        f()
    except (queue.Full, ValueError) as e:
        print(type(e).__name__, e)
print(q.get(), q.full(), q.empty())
for f in (lambda: q.get(False), lambda: q.get(timeout=0.001), lambda: q.get(timeout=-1)):
    try:
        f()
    except (queue.Empty, ValueError) as e:
        print(type(e).__name__, e)
u = queue.Queue()
u.put(1, timeout=-1)
for kind in queue.SimpleQueue, queue._PySimpleQueue:
    s = kind()
    s.put(1, block=False, timeout=-5)
    print(s.get(), s.qsize(), s.empty())
    try:
        s.get(timeout=-1)
    except ValueError as e:
        print(e)
    try:
        s.get(timeout=0.001)
    except queue.Empty:
        print("Empty")
print(queue.Empty.__module__, queue.SimpleQueue.__module__, queue.Queue[int])
q.task_done()
try:
    q.task_done()
except ValueError as e:
    print(e)
