# without any handler: warnings and worse go to stderr as they are
import logging

log = logging.getLogger("nobody")
log.info("not shown")
log.warning("a warning %s", [1])
log.error("an error")
try:
    {}["k"]
except KeyError:
    log.exception("an exception")
logging.getLogger("silent").addHandler(logging.NullHandler())
logging.getLogger("silent").error("nowhere")
logging.warning("root with basicConfig")
logging.getLogger("x").error("after")
