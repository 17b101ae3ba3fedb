"""Threads, one after the other: start() runs a thread to its end."""
import sys
import _thread

__all__ = ["get_ident", "active_count", "Condition", "current_thread", "enumerate", "main_thread", "TIMEOUT_MAX", "Event",
           "Lock", "RLock", "Semaphore", "BoundedSemaphore", "Thread", "Barrier", "BrokenBarrierError", "Timer",
           "ThreadError", "setprofile", "settrace", "local", "stack_size", "excepthook", "ExceptHookArgs", "getprofile",
           "gettrace", "get_native_id"]

get_ident = _thread.get_ident
get_native_id = _thread.get_native_id
stack_size = _thread.stack_size
ThreadError = _thread.error
TIMEOUT_MAX = _thread.TIMEOUT_MAX
Lock = _thread.allocate_lock
local = _thread._local
_never = _thread._never
_profile_hook = _trace_hook = None


def setprofile(func):
    """The function that sys.setprofile is to get in new threads."""
    global _profile_hook
    _profile_hook = func


def getprofile():
    return _profile_hook


def settrace(func):
    """The function that sys.settrace is to get in new threads."""
    global _trace_hook
    _trace_hook = func


def gettrace():
    return _trace_hook


_CRLock = _PyRLock = _thread.RLock


def RLock(*args, **kwargs):
    """A new lock that its holder may lock again."""
    return _CRLock(*args, **kwargs)


class Condition:
    """A lock, and waiting until another thread says that something has changed."""

    def __init__(self, lock=None):
        if lock is None:
            lock = RLock()
        self._lock = lock
        self.acquire = lock.acquire
        self.release = lock.release
        for name in "_release_save", "_acquire_restore", "_is_owned":
            if hasattr(lock, name):
                setattr(self, name, getattr(lock, name))
        self._waiters = []

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *args):
        return self._lock.__exit__(*args)

    def __repr__(self):
        return "<Condition(%s, %d)>" % (self._lock, len(self._waiters))

    def _is_owned(self):
        if hasattr(self._lock, "_is_owned"):
            return self._lock._is_owned()
        if self._lock.acquire(False):
            self._lock.release()
            return False
        return True

    def wait(self, timeout=None):
        """False when the time is up: nobody could notify; without a timeout that is an error."""
        if not self._is_owned():
            raise RuntimeError("cannot wait on un-acquired lock")
        if timeout is None:
            _never("Condition.wait()")
        _thread._elapse(timeout)
        return False

    def wait_for(self, predicate, timeout=None):
        """What predicate() gives, if it is true; else as wait()."""
        result = predicate()
        if not result:
            self.wait(timeout)
            result = predicate()
        return result

    def notify(self, n=1):
        """Wake waiting threads: there are none."""
        if not self._is_owned():
            raise RuntimeError("cannot notify on un-acquired lock")

    def notify_all(self):
        """Wake all waiting threads: there are none."""
        self.notify(len(self._waiters))

    notifyAll = notify_all


class Semaphore:
    """A counter of how many may enter."""

    def __init__(self, value=1):
        if value < 0:
            raise ValueError("semaphore initial value must be >= 0")
        self._value = value

    def __repr__(self):
        cls = self.__class__
        return f"<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: value={self._value}>"

    def acquire(self, blocking=True, timeout=None):
        """Count down; False: the counter is 0."""
        if not blocking and timeout is not None:
            raise ValueError("can't specify timeout for non-blocking acquire")
        if self._value == 0:
            if blocking and timeout is None:
                _never("acquire() of a semaphore at 0")
            if blocking:
                _thread._elapse(timeout)
            return False
        self._value -= 1
        return True

    __enter__ = acquire

    def release(self, n=1):
        """Count up."""
        if n < 1:
            raise ValueError("n must be one or more")
        self._value += n

    def __exit__(self, t, v, tb):
        self.release()


class BoundedSemaphore(Semaphore):
    """A semaphore whose counter never goes above its first value."""

    def __init__(self, value=1):
        Semaphore.__init__(self, value)
        self._initial_value = value

    def __repr__(self):
        cls = self.__class__
        return f"<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: value={self._value}/{self._initial_value}>"

    def release(self, n=1):
        if n < 1:
            raise ValueError("n must be one or more")
        if self._value + n > self._initial_value:
            raise ValueError("Semaphore released too many times")
        self._value += n


class Event:
    """A flag that can be waited for."""

    def __init__(self):
        self._flag = False

    def __repr__(self):
        cls = self.__class__
        return f"<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: {'set' if self._flag else 'unset'}>"

    def is_set(self):
        """Is the flag set?"""
        return self._flag

    isSet = is_set

    def set(self):
        """Set the flag."""
        self._flag = True

    def clear(self):
        """Take the flag back."""
        self._flag = False

    def wait(self, timeout=None):
        """Whether the flag is set; without a timeout, waiting for a flag that is not set is an error."""
        if not self._flag and timeout is None:
            _never("Event.wait()")
        if not self._flag:
            _thread._elapse(timeout)
        return self._flag


class Barrier:
    """A place where a number of threads wait for each other; here only for one."""

    def __init__(self, parties, action=None, timeout=None):
        self._parties = parties
        self._action = action
        self._timeout = timeout
        self._broken = False

    def __repr__(self):
        cls = self.__class__
        if self.broken:
            return f"<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: broken>"
        return f"<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: waiters={self.n_waiting}/{self.parties}>"

    def wait(self, timeout=None):
        """Wait for all parties; the number of this one."""
        if self._broken:
            raise BrokenBarrierError
        if self._parties > 1:
            if timeout is None and self._timeout is None:
                _never("Barrier.wait()")
            _thread._elapse(self._timeout if timeout is None else timeout)
            self._broken = True
            raise BrokenBarrierError
        if self._action:
            try:
                self._action()
            except:
                self._broken = True
                raise
        return 0

    def reset(self):
        self._broken = False

    def abort(self):
        self._broken = True

    @property
    def parties(self):
        return self._parties

    @property
    def n_waiting(self):
        return 0

    @property
    def broken(self):
        return self._broken


class BrokenBarrierError(RuntimeError):
    """The barrier is broken."""


_counter = 0
_active = {}


def _newname(name_template):
    global _counter
    _counter += 1
    return name_template % _counter


class Thread:
    """A function that runs as a thread of its own."""
    _initialized = False

    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None):
        assert group is None, "group argument must be None for now"
        if name:
            name = str(name)
        else:
            name = _newname("Thread-%d")
            if target is not None and hasattr(target, "__name__"):
                name += f" ({target.__name__})"
        self._target = target
        self._name = name
        self._args = args
        self._kwargs = {} if kwargs is None else kwargs
        self._daemonic = current_thread().daemon if daemon is None else daemon
        self._ident = None
        self._started = False
        self._is_stopped = False
        self._initialized = True

    def __repr__(self):
        assert self._initialized, "Thread.__init__() was not called"
        status = "stopped" if self._is_stopped else "started" if self._started else "initial"
        if self._daemonic:
            status += " daemon"
        if self._ident is not None:
            status += " %s" % self._ident
        return "<%s(%s, %s)>" % (self.__class__.__name__, self._name, status)

    def start(self):
        """Run the thread, to its end."""
        if not self._initialized:
            raise RuntimeError("thread.__init__() not called")
        if self._started:
            raise RuntimeError("threads can only be started once")
        self._started = True
        self._ident = _thread._new_ident()
        _active[self._ident] = self
        before = sys.gettrace(), sys.getprofile()
        own = _trace_hook, _profile_hook
        try:
            if own != before:
                sys.settrace(own[0]), sys.setprofile(own[1])
            _thread._run_as(self._ident, self._run_to_end, (), {})
        finally:
            if own != before:
                sys.settrace(before[0]), sys.setprofile(before[1])
            self._is_stopped = True
            del _active[self._ident]

    def _run_to_end(self):
        try:
            self.run()
        except:
            excepthook(ExceptHookArgs([*sys.exc_info(), self]))

    def run(self):
        """What the thread does: calls its target."""
        try:
            if self._target is not None:
                self._target(*self._args, **self._kwargs)
        finally:
            del self._target, self._args, self._kwargs

    def join(self, timeout=None):
        """Wait until the thread has ended: it has."""
        if not self._initialized:
            raise RuntimeError("Thread.__init__() not called")
        if not self._started:
            raise RuntimeError("cannot join thread before it is started")
        if self is current_thread():
            raise RuntimeError("cannot join current thread")
        if not self._is_stopped and timeout is None:
            _never("join() of a thread that waits for this one")

    @property
    def name(self):
        assert self._initialized, "Thread.__init__() not called"
        return self._name

    @name.setter
    def name(self, name):
        assert self._initialized, "Thread.__init__() not called"
        self._name = str(name)

    @property
    def ident(self):
        assert self._initialized, "Thread.__init__() not called"
        return self._ident

    native_id = ident

    def is_alive(self):
        """Is it running?"""
        assert self._initialized, "Thread.__init__() not called"
        return self._started and not self._is_stopped

    @property
    def daemon(self):
        assert self._initialized, "Thread.__init__() not called"
        return self._daemonic

    @daemon.setter
    def daemon(self, daemonic):
        if not self._initialized:
            raise RuntimeError("Thread.__init__() not called")
        if self._started:
            raise RuntimeError("cannot set daemon status of active thread")
        self._daemonic = daemonic

    def isDaemon(self):
        return self.daemon

    def setDaemon(self, daemonic):
        self.daemon = daemonic

    def getName(self):
        return self.name

    def setName(self, name):
        self.name = name


class ExceptHookArgs(tuple):
    """What threading.excepthook gets: exc_type, exc_value, exc_traceback, thread."""
    __slots__ = ()
    exc_type, exc_value, exc_traceback, thread = [property(lambda self, i=i: self[i]) for i in range(4)]


def excepthook(args, /):
    """Print an exception that ended a thread."""
    if args.exc_type == SystemExit:
        return
    name = args.thread.name if args.thread is not None else get_ident()
    print(f"Exception in thread {name}:", file=sys.stderr)
    import traceback
    traceback.print_exception(args.exc_type, args.exc_value, args.exc_traceback, file=sys.stderr)


__excepthook__ = excepthook


class Timer(Thread):
    """A thread that calls a function after a time: at once, since nothing else happens meanwhile."""

    def __init__(self, interval, function, args=None, kwargs=None):
        Thread.__init__(self)
        self.interval = interval
        self.function = function
        self.args = args if args is not None else []
        self.kwargs = kwargs if kwargs is not None else {}
        self.finished = Event()

    def cancel(self):
        """Do not call it."""
        self.finished.set()

    def run(self):
        if not self.finished.is_set():
            self.function(*self.args, **self.kwargs)
        self.finished.set()


class _MainThread(Thread):
    def __init__(self):
        self._target = None
        self._name = "MainThread"
        self._daemonic = False
        self._ident = get_ident()
        self._started = self._initialized = True
        self._is_stopped = False
        _active[self._ident] = self


_main_thread = _MainThread()


def current_thread():
    """The Thread object of the running thread."""
    return _active.get(get_ident(), _main_thread)


currentThread = current_thread


def active_count():
    """The number of threads that are alive."""
    return len(_active)


activeCount = active_count


def enumerate():
    """The threads that are alive."""
    return list(_active.values())


def main_thread():
    """The thread that the program began with."""
    return _main_thread


def _register_atexit(func, *arg, **kwargs):
    import atexit
    atexit.register(func, *arg, **kwargs)
