# concurrent.futures
from concurrent.futures import ThreadPoolExecutor, Future, as_completed, wait, ALL_COMPLETED, FIRST_COMPLETED, CancelledError, Executor
import threading


def square(x):
    if x == 3:
        raise ValueError("three")
    return x * x


with ThreadPoolExecutor(max_workers=2) as ex:
    f = ex.submit(square, 2)
    print(f.result(), f.done(), f.running(), f.cancelled(), f.exception())
    print(list(ex.map(square, [1, 2, 4])), list(ex.map(pow, [1, 2], [3, 4])))
    g = ex.submit(square, 3)
    print(repr(g.exception()))
    try:
        g.result()
    except ValueError as e:
        print("raised", e)
    it = ex.map(square, [1, 3, 5])
    print(next(it))
    try:
        next(it)
    except ValueError as e:
        print("map raised", e)
    fs = [ex.submit(square, i) for i in (5, 6, 7)]
    print(sorted(h.result() for h in as_completed(fs)))
    done, not_done = wait(fs, return_when=ALL_COMPLETED)
    print(len(done), len(not_done))
    seen = []
    fs[0].add_done_callback(lambda h: seen.append(h.result()))
    print(seen, repr(f).split(" ")[0], repr(f).endswith("state=finished returned int>"), repr(g).endswith("raised ValueError>"))
try:
    ex.submit(square, 1)
except RuntimeError as e:
    print(e)
for bad in (lambda: ThreadPoolExecutor(0), lambda: ThreadPoolExecutor(initializer=5), lambda: Executor().submit(1)):
    try:
        bad()
    except (ValueError, TypeError, NotImplementedError) as e:
        print(type(e).__name__, e)
f = Future()
print(f.cancel(), f.cancelled(), f.set_running_or_notify_cancel(), f.cancel())
try:
    f.result()
except CancelledError as e:
    print(repr(e), type(e).__module__)
f = Future()
f.set_result(1)
try:
    f.set_result(2)
except Exception as e:
    print(type(e).__name__, str(e).split(" at ")[0])
f = Future()
try:
    f.result(timeout=0.01)
except TimeoutError as e:
    print(repr(e))
print(wait([f], timeout=0.01).not_done == {f}, Future[int])
