# Thread objects; a thread runs when it is started
import threading

log = []


def work(n, k=0):
    log.append((n, k, threading.current_thread().name))


t = threading.Thread(target=work, args=(1,), kwargs={"k": 2}, name="worker")
print(t.name, t.daemon, t.ident, t.is_alive())
t.start()
t.join()
print(log, t.is_alive(), t.ident is not None)
for bad in (t.start,):
    try:
        bad()
    except RuntimeError as e:
        print(e)
u = threading.Thread(target=work)
try:
    u.join()
except RuntimeError as e:
    print(e)
print(threading.Thread(target=work).name.endswith("(work)"), threading.Thread(daemon=True).daemon)


class Sub(threading.Thread):
    def __init__(self, x):
        super().__init__(name=f"sub{x}")
        self.x = x

    def run(self):
        self.result = self.x * 2


subs = [Sub(i) for i in range(3)]
for s in subs:
    s.start()
for s in subs:
    s.join()
print([(s.name, s.result) for s in subs])
print(threading.current_thread().name, threading.main_thread() is threading.current_thread(), threading.active_count())
print([th.name for th in threading.enumerate()])
seen = []
threading.excepthook = lambda args: seen.append((args.exc_type.__name__, str(args.exc_value), args.thread.name))
bad = threading.Thread(target=lambda: 1 / 0, name="bad")
bad.start()
bad.join()
print(seen)
loc = threading.local()
loc.x = "main"
got = []


def use():
    got.append(hasattr(loc, "x"))
    loc.x = "other"
    got.append(loc.x)


th = threading.Thread(target=use)
th.start()
th.join()
print(got, loc.x, vars(loc) if hasattr(loc, "__dict__") else None)
timer = threading.Timer(0.01, log.append, ["timer"])
timer.start()
timer.join()
print(log[-1])
c = threading.Timer(5, log.append, ["never"])
c.cancel()
print(c.finished.is_set())
