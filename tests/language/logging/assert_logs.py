# assertLogs and assertNoLogs
import logging
import unittest


class T(unittest.TestCase):
    def runTest(self):
        pass


t = T()
with t.assertLogs("foo", level="INFO") as cm:
    logging.getLogger("foo").info("first")
    logging.getLogger("foo.bar").error("second %d", 2)
    logging.getLogger("foo").debug("not seen")
print(cm.output, [r.levelname for r in cm.records])
try:
    with t.assertLogs("foo", level="ERROR"):
        logging.getLogger("foo").info("too low")
except AssertionError as e:
    print(e)
with t.assertNoLogs():
    pass
try:
    with t.assertNoLogs("foo"):
        logging.getLogger("foo").warning("oops")
except AssertionError as e:
    print(e)
print(logging.getLogger("foo").handlers, logging.getLogger("foo").propagate)
