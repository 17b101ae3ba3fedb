# sched on a clock of one's own; contextvars
import contextvars
import sched

now = 0


def clock():
    return now


def delay(n):
    global now
    now += n


s = sched.scheduler(clock, delay)
log = []
s.enter(5, 1, log.append, ("late",))
e = s.enter(3, 1, log.append, ("cancelled",))
s.enter(2, 2, log.append, ("b",))
s.enter(2, 1, log.append, ("a",))
s.enterabs(1, 1, lambda *a, **k: log.append((a, k)), (1,), {"k": 2})
print([(ev.time, ev.priority) for ev in s.queue], s.empty())
s.cancel(e)
try:
    s.cancel(e)
except ValueError as ex:
    print("ValueError")
print(s.run(blocking=False))
s.run()
print(log, now, s.empty())
v = contextvars.ContextVar("v")
d = contextvars.ContextVar("d", default=10)
try:
    v.get()
except LookupError as ex:
    print(ex.args[0] is v)
print(v.get("given"), d.get(), d.get(5), v.name)
tok = v.set(1)
print(v.get(), tok.var is v, tok.old_value is contextvars.Token.MISSING, tok.old_value)
tok2 = v.set(2)
v.reset(tok2)
print(v.get(), tok2.old_value)
for bad in (lambda: v.reset(tok2), lambda: d.reset(tok), lambda: v.reset(5), lambda: contextvars.ContextVar(3), contextvars.Token):
    try:
        bad()
    except (RuntimeError, ValueError, TypeError) as ex:
        print(type(ex).__name__, str(ex).split(" var=")[0].split(" at 0x")[0])
ctx = contextvars.copy_context()
print(ctx[v], v in ctx, d in ctx, len(ctx), list(ctx) == [v], ctx.get(d), ctx.get(d, "x"))


def change():
    v.set("inside")
    return v.get()


print(ctx.run(change), ctx[v], v.get())
try:
    ctx.run(lambda: ctx.run(change))
except RuntimeError as ex:
    print("cannot enter" in str(ex))
print(contextvars.Context() == contextvars.Context(), ctx.copy() == ctx, list(ctx.values()), contextvars.ContextVar[int])
