# levels, loggers, handlers, formats
import logging
import sys

logging.basicConfig(stream=sys.stdout, format="%(levelname)s|%(name)s|%(message)s|%(funcName)s|%(lineno)d", level=logging.DEBUG)
log = logging.getLogger("app.db")
log.debug("d %s", 1)
log.info("i %(k)s", {"k": "v"})
log.warning("w")
log.error("e %d %d", 1, 2)
log.critical("c")
log.log(25, "level 25")
logging.info("root")


def func():
    log.info("in func")


func()
try:
    1 / 0
except ZeroDivisionError:
    log.exception("oops")
    log.error("with info", exc_info=True)
print(log, log.parent, log.level, log.getEffectiveLevel(), log.isEnabledFor(10), log.hasHandlers(), logging.root)
log.setLevel("ERROR")
log.info("hidden")
print(log, logging.getLogger("app.db.sub").getEffectiveLevel(), logging.getLogger("app") is log.parent)
print(logging.getLevelName(10), logging.getLevelName("ERROR"), logging.getLevelName(33))
logging.addLevelName(33, "NOTE")
log.log(33, "not shown")
log.log(43, "shown")
print(logging.getLevelName(33), logging.getLevelNamesMapping()["NOTE"])
for bad in (lambda: log.setLevel("NOPE"), lambda: log.setLevel(1.5), lambda: log.log("x", "y"), lambda: logging.getLogger(5),
            lambda: logging.basicConfig(force=True, nonsense=1), lambda: logging.Formatter("x", style="!"),
            lambda: logging.Formatter("no fields"), lambda: log.info("x", extra={"message": 1}) or log.error("x", extra={"message": 1})):
    try:
        bad()
    except (ValueError, TypeError, KeyError) as e:
        print(type(e).__name__, e)
logging.disable(logging.ERROR)
log.error("disabled")
log.critical("not disabled")
logging.disable(logging.NOTSET)
