"""The event loop: callbacks in order, and times on a clock of its own. The clock stands still while anything is ready to
run, and jumps to the next time when nothing is: a program that sleeps takes no time."""
import heapq
import sys
from collections import deque

from . import events

__all__ = "BaseEventLoop", "Server"


def _logger():
    """The module's logger, if the program logs at all; else one that writes to stderr."""
    global logger
    if "logging" in sys.modules and isinstance(logger, _Stderr):
        from .log import logger
    return logger


class _Stderr:
    """Stands for the logger of programs that do not import logging."""

    def error(self, text, *args, exc_info=False):
        print(text % args if args else text, file=sys.stderr)
        if exc_info:
            import traceback
            traceback.print_exception(exc_info[1])

    warning = error


logger = _Stderr()


class _Clock:
    """What the loop waits with: its clock jumps."""

    def __init__(self, loop):
        self._loop = loop

    def select(self, timeout):
        if timeout is None:
            raise RuntimeError("the event loop would wait for ever: nothing is ready to run, and nothing is scheduled")
        if timeout > 0:
            self._loop._now = self._loop._scheduled[0]._when
        return []


class BaseEventLoop(events.AbstractEventLoop):
    """An event loop."""

    def __init__(self):
        self._ready = deque()
        self._scheduled = []
        self._now = 0.0
        self._clock_resolution = 1e-9
        self._selector = _Clock(self)
        self._default_executor = None
        self._closed = False
        self._stopping = False
        self._running = False
        self._debug = False
        self._exception_handler = None
        self._task_factory = None
        self._asyncgens = []
        self.slow_callback_duration = 0.1

    def __repr__(self):
        return (f"<{self.__class__.__name__} running={self.is_running()} closed={self.is_closed()} "
                f"debug={self.get_debug()}>")

    # ---- time and callbacks ----

    def time(self):
        """The time of the loop's clock, in seconds."""
        return self._now

    def _check_callback(self, callback, method):
        from . import coroutines
        if coroutines.iscoroutine(callback) or coroutines.iscoroutinefunction(callback):
            raise TypeError(f"coroutines cannot be used with {method}()")
        if not callable(callback):
            raise TypeError(f"a callable object was expected by {method}(), got {callback!r}")

    def call_soon(self, callback, *args, context=None):
        """Call callback(*args) in the next turn."""
        self._check_closed()
        if self._debug:
            self._check_callback(callback, "call_soon")
        handle = events.Handle(callback, args, self, context)
        self._ready.append(handle)
        return handle

    call_soon_threadsafe = call_soon

    def call_later(self, delay, callback, *args, context=None):
        """Call callback(*args) in delay seconds."""
        if delay is None:
            raise TypeError("delay must not be None")
        return self.call_at(self.time() + delay, callback, *args, context=context)

    def call_at(self, when, callback, *args, context=None):
        """Call callback(*args) at that time."""
        if when is None:
            raise TypeError("when cannot be None")
        self._check_closed()
        if self._debug:
            self._check_callback(callback, "call_at")
        timer = events.TimerHandle(when, callback, args, self, context)
        heapq.heappush(self._scheduled, timer)
        timer._scheduled = True
        return timer

    # ---- futures and tasks ----

    def create_future(self):
        """A new Future."""
        from .futures import Future
        return Future(loop=self)

    def create_task(self, coro, *, name=None, context=None):
        """A Task that runs coro."""
        self._check_closed()
        if self._task_factory is None:
            from .tasks import Task
            return Task(coro, loop=self, name=name, context=context)
        task = self._task_factory(self, coro) if context is None else self._task_factory(self, coro, context=context)
        if name is not None and hasattr(task, "set_name"):
            task.set_name(name)
        return task

    def set_task_factory(self, factory):
        if factory is not None and not callable(factory):
            raise TypeError("task factory must be a callable or None")
        self._task_factory = factory

    def get_task_factory(self):
        return self._task_factory

    def run_in_executor(self, executor, func, *args):
        """A future of func(*args), which is called in the next turn: there are no threads."""
        self._check_closed()
        future = self.create_future()

        def call():
            if future.cancelled():
                return
            try:
                result = func(*args)
            except StopIteration:
                future.set_exception(RuntimeError("StopIteration interacts badly with generators and cannot be raised "
                                                  "into a Future"))
            except BaseException as exc:
                future.set_exception(exc)
            else:
                future.set_result(result)
        self.call_soon(call)
        return future

    def set_default_executor(self, executor):
        pass

    # ---- running ----

    def _check_closed(self):
        if self._closed:
            raise RuntimeError("Event loop is closed")

    def _check_running(self):
        if self.is_running():
            raise RuntimeError("This event loop is already running")
        if events._get_running_loop() is not None:
            raise RuntimeError("Cannot run the event loop while another loop is running")

    def run_forever(self):
        """Run until stop() is called."""
        self._check_closed()
        self._check_running()
        old_hooks = None
        if hasattr(sys, "get_asyncgen_hooks"):
            old_hooks = sys.get_asyncgen_hooks()
            sys.set_asyncgen_hooks(firstiter=self._asyncgen_firstiter, finalizer=self._asyncgen_finalizer)
        self._running = True
        events._set_running_loop(self)
        try:
            while True:
                self._run_once()
                if self._stopping:
                    break
        finally:
            self._stopping = False
            self._running = False
            events._set_running_loop(None)
            if old_hooks is not None:
                sys.set_asyncgen_hooks(*old_hooks)

    def _run_once(self):
        """Everything that is ready now; what it makes ready comes in the next turn."""
        scheduled = self._scheduled
        while scheduled and scheduled[0]._cancelled:
            heapq.heappop(scheduled)._scheduled = False
        timeout = None
        if self._ready or self._stopping:
            timeout = 0
        elif scheduled:
            timeout = max(0, scheduled[0]._when - self.time())
        events_seen = self._selector.select(timeout)
        self._process_events(events_seen)
        end = self.time() + self._clock_resolution
        while scheduled and scheduled[0]._when < end:
            handle = heapq.heappop(scheduled)
            handle._scheduled = False
            self._ready.append(handle)
        for _ in range(len(self._ready)):
            handle = self._ready.popleft()
            if not handle._cancelled:
                handle._run()
        handle = None

    def _process_events(self, event_list):
        pass

    def _timer_handle_cancelled(self, handle):
        pass

    def _write_to_self(self):
        pass

    def run_until_complete(self, future):
        """Run until the future is done; its result."""
        from . import futures, tasks
        self._check_closed()
        self._check_running()
        new_task = not futures.isfuture(future)
        future = tasks.ensure_future(future, loop=self)
        if new_task:
            future._log_destroy_pending = False
        future.add_done_callback(_run_until_complete_cb)
        try:
            self.run_forever()
        except:
            if new_task and future.done() and not future.cancelled():
                future.exception()
            raise
        finally:
            future.remove_done_callback(_run_until_complete_cb)
        if not future.done():
            raise RuntimeError("Event loop stopped before Future completed.")
        return future.result()

    def stop(self):
        """End run_forever after this turn."""
        self._stopping = True

    def close(self):
        """Take no more callbacks."""
        if self.is_running():
            raise RuntimeError("Cannot close a running event loop")
        if self._closed:
            return
        self._closed = True
        self._ready.clear()
        self._scheduled.clear()

    def is_closed(self):
        return self._closed

    def is_running(self):
        return self._running

    def get_debug(self):
        return self._debug

    def set_debug(self, enabled):
        self._debug = enabled

    # ---- asynchronous generators ----

    def _asyncgen_firstiter(self, agen):
        import weakref
        self._asyncgens.append(weakref.ref(agen))

    def _asyncgen_finalizer(self, agen):
        self._asyncgens = [ref for ref in self._asyncgens if ref() not in (None, agen)]
        if not self.is_closed():
            self.call_soon_threadsafe(self.create_task, agen.aclose())

    async def shutdown_asyncgens(self):
        """Close all asynchronous generators that are not at their end."""
        closing = [agen for agen in [ref() for ref in self._asyncgens] if agen is not None]
        self._asyncgens = []
        if not closing:
            return
        from .tasks import gather
        results = await gather(*[agen.aclose() for agen in closing], return_exceptions=True)
        for result, agen in zip(results, closing):
            if isinstance(result, Exception):
                self.call_exception_handler({
                    "message": f"an error occurred during closing of asynchronous generator {agen!r}",
                    "exception": result, "asyncgen": agen})

    async def shutdown_default_executor(self):
        """There is no executor."""

    # ---- errors that nobody waits for ----

    def get_exception_handler(self):
        return self._exception_handler

    def set_exception_handler(self, handler):
        if handler is not None and not callable(handler):
            raise TypeError(f"A callable object or None is expected, got {handler!r}")
        self._exception_handler = handler

    def default_exception_handler(self, context):
        """Write the error to stderr (or to the logger asyncio)."""
        logger = _logger()
        message = context.get("message") or "Unhandled exception in event loop"
        exception = context.get("exception")
        lines = [message]
        for key in sorted(context):
            if key in ("message", "exception"):
                continue
            value = context[key]
            if key in ("source_traceback", "handle_traceback"):
                import traceback
                where = "Object created at" if key == "source_traceback" else "Handle created at"
                value = where + " (most recent call last):\n" + "".join(traceback.format_list(value)).rstrip()
            else:
                value = repr(value)
            lines.append(f"{key}: {value}")
        logger.error("\n".join(lines), exc_info=(type(exception), exception, exception.__traceback__) if exception is not None else False)

    def call_exception_handler(self, context):
        """Tell the exception handler what happened."""
        if self._exception_handler is None:
            self.default_exception_handler(context)
            return
        try:
            self._exception_handler(self, context)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            self.default_exception_handler({
                "message": "Unhandled error in exception handler", "exception": exc, "context": context})

    def add_signal_handler(self, sig, callback, *args):
        raise NotImplementedError("Ouro has no signals")

    def remove_signal_handler(self, sig):
        return False

    def _no_network(self, *args, **kwargs):
        raise NotImplementedError("Ouro has no network, pipes and processes")

    create_connection = create_server = create_unix_connection = create_unix_server = _no_network
    create_datagram_endpoint = subprocess_exec = subprocess_shell = connect_read_pipe = connect_write_pipe = _no_network
    add_reader = add_writer = sock_recv = sock_sendall = sock_connect = sock_accept = getaddrinfo = _no_network


class _UnixSelectorEventLoop(BaseEventLoop):
    """The loop that new_event_loop() gives."""


def _run_until_complete_cb(fut):
    if not fut.cancelled():
        exc = fut.exception()
        if isinstance(exc, (SystemExit, KeyboardInterrupt)):
            return
    fut.get_loop().stop()


class Server(events.AbstractServer):
    """There are no servers."""
