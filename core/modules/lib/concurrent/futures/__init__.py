"""Calls that are made later, by an executor: here at once, since a thread runs to its end when it is started."""
import types
from collections import namedtuple

__all__ = ("FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED", "CancelledError", "TimeoutError", "BrokenExecutor", "Future",
           "Executor", "wait", "as_completed", "ProcessPoolExecutor", "ThreadPoolExecutor")

FIRST_COMPLETED = "FIRST_COMPLETED"
FIRST_EXCEPTION = "FIRST_EXCEPTION"
ALL_COMPLETED = "ALL_COMPLETED"
PENDING, RUNNING, CANCELLED, CANCELLED_AND_NOTIFIED, FINISHED = (
    "PENDING", "RUNNING", "CANCELLED", "CANCELLED_AND_NOTIFIED", "FINISHED")


class Error(Exception):
    """Base class for all future-related exceptions."""
    __module__ = "concurrent.futures._base"


class CancelledError(Error):
    """The Future was cancelled."""
    __module__ = "concurrent.futures._base"


TimeoutError = TimeoutError


class InvalidStateError(Error):
    """The operation is not allowed in this state."""
    __module__ = "concurrent.futures._base"


class BrokenExecutor(RuntimeError):
    """Raised when a executor has become non-functional after a severe failure."""


DoneAndNotDoneFutures = namedtuple("DoneAndNotDoneFutures", "done not_done")


class Future(object):
    """The result of a call."""
    __module__ = "concurrent.futures._base"

    def __init__(self):
        self._state = PENDING
        self._result = None
        self._exception = None
        self._done_callbacks = []

    def __repr__(self):
        text = "<%s at %#x state=%s" % (self.__class__.__name__, id(self), {
            PENDING: "pending", RUNNING: "running", FINISHED: "finished"}.get(self._state, "cancelled"))
        if self._state == FINISHED:
            if self._exception:
                return text + " raised %s>" % self._exception.__class__.__name__
            return text + " returned %s>" % self._result.__class__.__name__
        return text + ">"

    def _invoke_callbacks(self):
        for callback in self._done_callbacks:
            self._call(callback)

    def _call(self, callback):
        try:
            callback(self)
        except Exception:
            import logging
            logging.getLogger("concurrent.futures").exception("exception calling callback for %r", self)

    def cancel(self):
        """Cancel the call; False: it is running or done."""
        if self._state in (RUNNING, FINISHED):
            return False
        if self._state == PENDING:
            self._state = CANCELLED
            self._invoke_callbacks()
        return True

    def cancelled(self):
        """Was it cancelled?"""
        return self._state in (CANCELLED, CANCELLED_AND_NOTIFIED)

    def running(self):
        """Is it running?"""
        return self._state == RUNNING

    def done(self):
        """Is it done, or cancelled?"""
        return self._state in (CANCELLED, CANCELLED_AND_NOTIFIED, FINISHED)

    def add_done_callback(self, fn):
        """Call fn(self) when it is done."""
        if self.done():
            self._call(fn)
        else:
            self._done_callbacks.append(fn)

    def _wait(self, timeout):
        if self.cancelled():
            raise CancelledError()
        if self._state != FINISHED:
            if timeout is None:
                import _thread
                _thread._never("the result of a future that nobody works on")
            raise TimeoutError()

    def result(self, timeout=None):
        """The call's result; raises its exception."""
        self._wait(timeout)
        if self._exception:
            try:
                raise self._exception
            finally:
                self = None
        return self._result

    def exception(self, timeout=None):
        """The call's exception, or None."""
        self._wait(timeout)
        return self._exception

    def set_running_or_notify_cancel(self):
        """The call begins; False: it was cancelled."""
        if self._state == CANCELLED:
            self._state = CANCELLED_AND_NOTIFIED
            return False
        if self._state == PENDING:
            self._state = RUNNING
            return True
        raise RuntimeError("Future in unexpected state")

    def _finish(self):
        if self.done():
            raise InvalidStateError("{}: {!r}".format(self._state, self))

    def set_result(self, result):
        """The call is done, with this result."""
        self._finish()
        self._result = result
        self._state = FINISHED
        self._invoke_callbacks()

    def set_exception(self, exception):
        """The call is done, with this exception."""
        self._finish()
        self._exception = exception
        self._state = FINISHED
        self._invoke_callbacks()

    __class_getitem__ = classmethod(types.GenericAlias)


class Executor(object):
    """Makes calls."""

    def submit(self, fn, /, *args, **kwargs):
        """Call fn(*args, **kwargs); its Future."""
        raise NotImplementedError()

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        """The results of fn for the items of the iterables, in order."""
        fs = [self.submit(fn, *args) for args in zip(*iterables)]

        def result_iterator():
            try:
                fs.reverse()
                while fs:
                    yield fs.pop().result()
            finally:
                for future in fs:
                    future.cancel()
        return result_iterator()

    def shutdown(self, wait=True, *, cancel_futures=False):
        """Take no more calls."""

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.shutdown(wait=True)
        return False


class ThreadPoolExecutor(Executor):
    """Makes calls in threads: each at once, as a thread of its own name."""
    _counter = 0

    def __init__(self, max_workers=None, thread_name_prefix="", initializer=None, initargs=()):
        if max_workers is None:
            max_workers = 5
        if max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        self._max_workers = max_workers
        self._shutdown = False
        self._started = 0
        self._initializer = initializer
        self._initargs = initargs
        if not thread_name_prefix:
            thread_name_prefix = "ThreadPoolExecutor-%d" % ThreadPoolExecutor._counter
            ThreadPoolExecutor._counter += 1
        self._prefix = thread_name_prefix

    def submit(self, fn, /, *args, **kwargs):
        if self._shutdown:
            raise RuntimeError("cannot schedule new futures after shutdown")
        import threading
        future = Future()

        def work():
            if self._initializer is not None and self._started == 1:
                self._initializer(*self._initargs)
            if not future.set_running_or_notify_cancel():
                return
            try:
                result = fn(*args, **kwargs)
            except BaseException as exc:
                future.set_exception(exc)
            else:
                future.set_result(result)
        self._started += 1
        threading.Thread(target=work, name="%s_0" % self._prefix).start()
        return future

    def shutdown(self, wait=True, *, cancel_futures=False):
        self._shutdown = True


class ProcessPoolExecutor(ThreadPoolExecutor):
    """There are no processes: the calls are made here."""

    def __init__(self, max_workers=None, mp_context=None, initializer=None, initargs=(), *, max_tasks_per_child=None):
        super().__init__(max_workers, "", initializer, initargs)


def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    """Wait for futures: (done, not_done)."""
    fs = set(fs)
    done = {f for f in fs if f.done()}
    if len(done) < len(fs) and timeout is None and not (return_when != ALL_COMPLETED and done):
        import _thread
        _thread._never("wait() for futures that nobody works on")
    return DoneAndNotDoneFutures(done, fs - done)


def as_completed(fs, timeout=None):
    """The futures as they get done."""
    fs = list(dict.fromkeys(fs))
    done = [f for f in fs if f.done()]
    yield from done
    left = len(fs) - len(done)
    if left:
        if timeout is None:
            import _thread
            _thread._never("as_completed() of futures that nobody works on")
        raise TimeoutError("%d (of %d) futures unfinished" % (left, len(fs)))
