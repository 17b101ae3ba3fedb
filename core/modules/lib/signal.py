"""Signals: no system sends any here; handlers are called by raise_signal() and by os.kill() of this process."""
from enum import IntEnum as _IntEnum

NSIG = 65
_names = ("HUP INT QUIT ILL TRAP ABRT BUS FPE KILL USR1 SEGV USR2 PIPE ALRM TERM STKFLT CHLD CONT STOP TSTP TTIN TTOU URG XCPU XFSZ "
          "VTALRM PROF WINCH IO PWR SYS")
Signals = _IntEnum("Signals", [("SIG" + n, i) for i, n in enumerate(_names.split(), 1)] +
                   [("SIGRTMIN", 34), ("SIGRTMAX", 64), ("SIGIOT", 6), ("SIGCLD", 17), ("SIGPOLL", 29)], module=__name__)
Handlers = _IntEnum("Handlers", [("SIG_DFL", 0), ("SIG_IGN", 1)], module=__name__)
Sigmasks = _IntEnum("Sigmasks", [("SIG_BLOCK", 0), ("SIG_UNBLOCK", 1), ("SIG_SETMASK", 2)], module=__name__)
for _kind in Signals, Handlers, Sigmasks:
    globals().update(_kind.__members__)
_TEXTS = {1: "Hangup", 2: "Interrupt", 3: "Quit", 4: "Illegal instruction", 5: "Trace/breakpoint trap", 6: "Aborted", 7: "Bus error",
          8: "Floating point exception", 9: "Killed", 10: "User defined signal 1", 11: "Segmentation fault",
          12: "User defined signal 2", 13: "Broken pipe", 14: "Alarm clock", 15: "Terminated", 17: "Child exited", 18: "Continued",
          19: "Stopped (signal)", 20: "Stopped", 28: "Window changed"}
_QUIET = {SIGCHLD, SIGCONT, SIGURG, SIGWINCH}


def default_int_handler(signalnum, frame, /):
    """The default handler for SIGINT installed by Python: it raises KeyboardInterrupt."""
    raise KeyboardInterrupt


_handlers = {SIGINT: default_int_handler, SIGPIPE: SIG_IGN, SIGXFSZ: SIG_IGN}


def _number(signalnum):
    if isinstance(signalnum, float):
        raise TypeError("'float' object cannot be interpreted as an integer")
    number = signalnum.__index__()
    if not 0 < number < NSIG:
        raise ValueError("signal number out of range")
    return number


def signal(signalnum, handler, /):
    """Set the action for the given signal; returns the previous one."""
    number = _number(signalnum)
    if not callable(handler) and handler not in (SIG_DFL, SIG_IGN):
        raise TypeError("signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object")
    if number in (SIGKILL, SIGSTOP):
        raise OSError(22, "Invalid argument")
    old = _handlers.get(number, SIG_DFL)
    _handlers[number] = handler if callable(handler) and not isinstance(handler, int) else Handlers(handler)
    return old


def getsignal(signalnum, /):
    """Return the current action for the given signal."""
    return _handlers.get(_number(signalnum), SIG_DFL)


def raise_signal(signalnum, /):
    """Send a signal to the executing process."""
    import sys
    number = _number(signalnum)
    handler = _handlers.get(number, SIG_DFL)
    if handler == SIG_DFL:
        if number not in _QUIET:
            raise NotImplementedError(f"the default action of {strsignal(number) or number} would end the process")
    elif handler != SIG_IGN:
        handler(number, sys._getframe(1))


def strsignal(signalnum, /):
    """Return the system description of the given signal."""
    return _TEXTS.get(_number(signalnum))


def valid_signals():
    """Return a set of valid signal numbers on this platform."""
    return {Signals(n) if n in Signals._value2member_map_ else n for n in range(1, NSIG) if n not in (32, 33)}


def siginterrupt(signalnum, flag, /):
    """Change system call restart behaviour: no call is ever interrupted."""
    _number(signalnum)


def set_wakeup_fd(fd, /, *, warn_on_full_buffer=True):
    """There is nothing to wake."""
    return -1


def alarm(seconds, /):
    """No signal arrives: only an alarm of no seconds, which unsets one, can be asked for."""
    if seconds:
        raise NotImplementedError("no signals: there is nobody who could send SIGALRM")
    return 0


def pause():
    raise NotImplementedError("no signals: pause() would never end")
