# several handlers, propagation, filters, adapters, custom handlers
import logging
import sys


class ListHandler(logging.Handler):
    def __init__(self):
        super().__init__()
        self.out = []

    def emit(self, record):
        self.out.append(self.format(record))


a, b = logging.getLogger("a"), logging.getLogger("a.b")
ha, hb = ListHandler(), ListHandler()
a.addHandler(ha)
b.addHandler(hb)
a.setLevel(logging.INFO)
hb.setFormatter(logging.Formatter("{levelname:<8}{message}", style="{"))
b.info("one")
b.propagate = False
b.warning("two")
b.propagate = True
ha.setLevel(logging.ERROR)
b.warning("three")
a.error("four")
print(ha.out, hb.out)


class OnlyEven(logging.Filter):
    def filter(self, record):
        return record.args and record.args[0] % 2 == 0


f = OnlyEven()
b.addFilter(f)
for i in range(4):
    b.error("n%d", i)
b.removeFilter(f)
print(hb.out[-2:])
hb.addFilter(logging.Filter("a.b.c"))
logging.getLogger("a.b.c").error("passes")
b.error("filtered")
hb.addFilter(lambda r: "x" not in r.getMessage())
logging.getLogger("a.b.c").error("has x")
print(hb.out[-1], repr(ha), repr(logging.Filter("q").name))
ad = logging.LoggerAdapter(a, {"user": "me"})
ha.setFormatter(logging.Formatter("%(user)s: %(message)s", defaults={"user": "nobody"}))
ad.error("adapted")
a.error("plain")
print(ha.out[-2:], repr(ad))
a.error("extra", extra={"user": "extra"})
print(ha.out[-1])
s = logging.StreamHandler(sys.stdout)
s.terminator = "!\n"
c = logging.getLogger("c")
c.propagate = False
c.addHandler(s)
c.warning("to stdout")
c.addHandler(s)
c.warning("only once")
c.removeHandler(s)
c.addHandler(logging.NullHandler())
c.warning("nowhere")
r = logging.makeLogRecord({"msg": "m %s", "args": (1,), "levelname": "X", "name": "n"})
print(r.getMessage(), logging.Formatter("%(name)s %(levelname)s %(message)s").format(r), repr(logging.LogRecord("n", 10, "/p/f.py", 3, "m", (), None)))
print(logging.BufferingFormatter().format([r, r]), logging.getLogger("x.y").getChild("z").name)


class MyLogger(logging.Logger):
    pass


logging.setLoggerClass(MyLogger)
print(type(logging.getLogger("mine")).__name__, type(a).__name__)
try:
    logging.setLoggerClass(int)
except TypeError as e:
    print(e)
