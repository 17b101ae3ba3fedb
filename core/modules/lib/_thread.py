"""Threads as Ouro has them: a new thread runs to its end before the one that starts it goes on. A lock that nobody could
release any more is never waited for: RuntimeError says so."""

__all__ = ["LockType", "RLock", "TIMEOUT_MAX", "allocate", "allocate_lock", "error", "exit", "exit_thread", "get_ident",
           "get_native_id", "interrupt_main", "stack_size", "start_new", "start_new_thread"]

TIMEOUT_MAX = 9223372036.0
error = RuntimeError
_ident = _last_ident = 1
_count = 0


def get_ident():
    """The number of the running thread."""
    return _ident


get_native_id = get_ident


def _run_as(ident, function, args, kwargs):
    """Call function as the thread of that number."""
    global _ident
    before = _ident
    _ident = ident
    try:
        return function(*args, **kwargs)
    finally:
        _ident = before


def _new_ident():
    global _last_ident
    _last_ident += 1
    return _last_ident


def start_new_thread(function, args, kwargs={}):
    """Run function(*args, **kwargs) as a new thread, to its end; the thread's number."""
    if not callable(function):
        raise TypeError("first arg must be callable")
    if not isinstance(args, tuple):
        raise TypeError("2nd arg must be a tuple")
    if not isinstance(kwargs, dict):
        raise TypeError("optional 3rd arg must be a dictionary")
    ident = _new_ident()
    try:
        _run_as(ident, function, args, kwargs)
    except SystemExit:
        pass
    except BaseException as e:
        import sys
        import traceback
        print(f"Exception ignored in thread started by: {function!r}", file=sys.stderr)
        traceback.print_exception(e)
    return ident


start_new = start_new_thread


def exit():
    """End the thread."""
    raise SystemExit


exit_thread = exit


def interrupt_main(signum=2, /):
    """Simulate the arrival of the given signal: its handler is called at once."""
    import signal
    if not 0 < signum < signal.NSIG:
        raise ValueError("signal number out of range")
    if signal.getsignal(signum) not in (signal.SIG_DFL, signal.SIG_IGN):
        signal.raise_signal(signum)


def stack_size(size=0):
    return 0


def _check_timeout(blocking, timeout):
    if not blocking and timeout != -1:
        raise ValueError("can't specify a timeout for a non-blocking call")
    if timeout < 0 and timeout != -1:
        raise ValueError("timeout value must be positive")
    if timeout > TIMEOUT_MAX:
        raise OverflowError("timeout value is too large")


def _never(what):
    raise RuntimeError(f"{what} would wait for ever: in Ouro a thread runs to its end when it is started, so no other thread "
                       f"is running that could end the wait")


def _elapse(timeout):
    """A wait that nobody ends takes its time."""
    if timeout > 0:
        from time import sleep
        sleep(timeout)


class lock:
    """A lock; allocate_lock() makes it."""
    __slots__ = ("_locked", "__weakref__")

    def __init__(self):
        self._locked = False

    def acquire(self, blocking=True, timeout=-1):
        """Lock it; False: it is locked (and blocking is false, or the time is up)."""
        _check_timeout(blocking, timeout)
        if self._locked:
            if blocking and timeout == -1:
                _never("acquire() of a locked lock")
            _elapse(timeout)
            return False
        self._locked = True
        return True

    acquire_lock = acquire

    def release(self):
        """Unlock it."""
        if not self._locked:
            raise RuntimeError("release unlocked lock")
        self._locked = False

    release_lock = release

    def locked(self):
        """Is it locked?"""
        return self._locked

    locked_lock = locked

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *exc):
        self.release()

    def _at_fork_reinit(self):
        self._locked = False

    def __repr__(self):
        return f"<{'locked' if self._locked else 'unlocked'} _thread.lock object at {id(self):#x}>"


LockType = lock


def allocate_lock():
    """A new lock."""
    return lock()


allocate = allocate_lock


class RLock:
    """A lock that the thread that holds it may lock again."""
    __slots__ = ("_owner", "_count", "__weakref__")

    def __init__(self):
        self._owner = 0
        self._count = 0

    def acquire(self, blocking=True, timeout=-1):
        """Lock it once more."""
        _check_timeout(blocking, timeout)
        if self._count and self._owner != _ident:
            if blocking and timeout == -1:
                _never("acquire() of an RLock that another thread holds")
            _elapse(timeout)
            return False
        self._owner = _ident
        self._count += 1
        return True

    def release(self):
        """Unlock it once."""
        if not self._count or self._owner != _ident:
            raise RuntimeError("cannot release un-acquired lock")
        self._count -= 1
        if not self._count:
            self._owner = 0

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *exc):
        self.release()

    def _is_owned(self):
        return self._count > 0 and self._owner == _ident

    def _recursion_count(self):
        return self._count if self._owner == _ident else 0

    def _acquire_restore(self, state):
        self._count, self._owner = state

    def _release_save(self):
        if not self._count:
            raise RuntimeError("cannot release un-acquired lock")
        state = self._count, self._owner
        self._count = self._owner = 0
        return state

    def _at_fork_reinit(self):
        self._count = self._owner = 0

    def __repr__(self):
        return (f"<{'locked' if self._count else 'unlocked'} {self.__class__.__module__}.{self.__class__.__qualname__} "
                f"object owner={self._owner} count={self._count} at {id(self):#x}>")


class _local:
    """Attributes that each thread has for itself."""

    def __new__(cls, /, *args, **kw):
        if (args or kw) and cls.__init__ is object.__init__:
            raise TypeError("Initialization arguments are not supported")
        self = object.__new__(cls)
        object.__setattr__(self, "_local__impl", ({_ident: {}}, args, kw))
        return self

    def _dict(self):
        dicts, args, kw = object.__getattribute__(self, "_local__impl")
        found = dicts.get(_ident)
        if found is None:
            found = dicts[_ident] = {}
            type(self).__init__(self, *args, **kw)
        return found

    def __getattribute__(self, name):
        own = _local._dict(self)
        if name == "__dict__":
            return own
        cls = type(self)
        for base in cls.__mro__:
            if name in base.__dict__:
                if hasattr(type(base.__dict__[name]), "__set__"):
                    return object.__getattribute__(self, name)
                break
        if name in own:
            return own[name]
        return object.__getattribute__(self, name)

    def __setattr__(self, name, value):
        if name == "__dict__":
            raise AttributeError("%r object attribute '__dict__' is read-only" % self.__class__.__name__)
        for base in type(self).__mro__:
            if name in base.__dict__ and hasattr(type(base.__dict__[name]), "__set__"):
                object.__setattr__(self, name, value)
                return
        _local._dict(self)[name] = value

    def __delattr__(self, name):
        if name == "__dict__":
            raise AttributeError("%r object attribute '__dict__' is read-only" % self.__class__.__name__)
        own = _local._dict(self)
        if name not in own:
            raise AttributeError(f"'{type(self).__name__}' object has no attribute '{name}'")
        del own[name]
