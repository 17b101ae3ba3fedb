# Lock, RLock, Condition, Event, Semaphore, Barrier without waiting
import threading

lock = threading.Lock()
print(lock.acquire(), lock.locked(), lock.acquire(False), lock.acquire(timeout=0.01))
lock.release()
with lock:
    print(lock.locked())
for bad in (lock.release, lambda: lock.acquire(False, 1), lambda: lock.acquire(timeout=-2)):
    try:
        bad()
    except (RuntimeError, ValueError) as e:
        print(type(e).__name__, e)
r = threading.RLock()
with r:
    with r:
        print(r.acquire())
        r.release()
try:
    r.release()
except RuntimeError as e:
    print(e)
cond = threading.Condition()
for bad in (cond.wait, cond.notify, cond.notify_all):
    try:
        bad()
    except RuntimeError as e:
        print(e)
with cond:
    cond.notify()
    print(cond.wait(timeout=0.01), cond.wait_for(lambda: 5), cond.wait_for(lambda: [], timeout=0.01))
ev = threading.Event()
print(ev.is_set(), ev.wait(0.01))
ev.set()
print(ev.is_set(), ev.wait())
ev.clear()
sem = threading.Semaphore(2)
print(sem.acquire(), sem.acquire(), sem.acquire(blocking=False), sem.acquire(timeout=0.01))
sem.release(2)
for bad in (lambda: threading.Semaphore(-1), lambda: sem.release(0), lambda: sem.acquire(False, 1),
            lambda: threading.BoundedSemaphore(1).release()):
    try:
        bad()
    except ValueError as e:
        print(e)
with sem:
    print("in")
b = threading.Barrier(1, action=lambda: print("action"))
print(b.wait(), b.parties, b.n_waiting, b.broken)
b.abort()
try:
    b.wait()
except threading.BrokenBarrierError:
    print("broken", b.broken)
b.reset()
print(b.broken, threading.TIMEOUT_MAX > 1e6, threading.get_ident() == threading.main_thread().ident)
