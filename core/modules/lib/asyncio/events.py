"""The event loop: callbacks in order, and times on a clock of its own. The clock stands still while anything is ready to
run, and jumps to the next time when nothing is: a program that sleeps takes no time."""
import contextvars
import heapq
import sys
from collections import deque

__all__ = ("AbstractEventLoopPolicy", "AbstractEventLoop", "AbstractServer", "Handle", "TimerHandle",
           "get_event_loop_policy", "set_event_loop_policy", "get_event_loop", "set_event_loop", "new_event_loop",
           "get_child_watcher", "set_child_watcher", "_set_running_loop", "get_running_loop", "_get_running_loop")


def _format_callback_source(func, args):
    """f(1) at file.py:3"""
    import functools
    import inspect
    text = _format_callback(func, args, None, functools)
    func = inspect.unwrap(func)
    while isinstance(func, functools.partial):
        func = func.func
    if inspect.isfunction(func):
        text += f" at {func.__code__.co_filename}:{func.__code__.co_firstlineno}"
    return text


def _format_args(args, kwargs):
    import reprlib
    items = [reprlib.repr(arg) for arg in args or ()]
    items += [f"{k}={reprlib.repr(v)}" for k, v in (kwargs or {}).items()]
    return "({})".format(", ".join(items))


def _format_callback(func, args, kwargs, functools, suffix=""):
    if isinstance(func, functools.partial):
        return _format_callback(func.func, func.args, func.keywords, functools, _format_args(args, kwargs) + suffix)
    name = getattr(func, "__qualname__", None) or getattr(func, "__name__", None) or repr(func)
    text = name + _format_args(args, kwargs)
    return text + suffix if suffix else text


class Handle:
    """What call_soon gives: a callback that can be cancelled."""
    __slots__ = ("_callback", "_args", "_cancelled", "_loop", "_source_traceback", "_repr", "__weakref__", "_context")

    def __init__(self, callback, args, loop, context=None):
        if context is None:
            context = contextvars.copy_context()
        self._context = context
        self._loop = loop
        self._callback = callback
        self._args = args
        self._cancelled = False
        self._repr = None
        self._source_traceback = None

    def _repr_info(self):
        info = [self.__class__.__name__]
        if self._cancelled:
            info.append("cancelled")
        if self._callback is not None:
            info.append(_format_callback_source(self._callback, self._args))
        return info

    def __repr__(self):
        if self._repr is not None:
            return self._repr
        return "<{}>".format(" ".join(self._repr_info()))

    def get_context(self):
        return self._context

    def cancel(self):
        """Do not call it."""
        if not self._cancelled:
            self._cancelled = True
            self._callback = None
            self._args = None

    def cancelled(self):
        """Was it cancelled?"""
        return self._cancelled

    def _run(self):
        try:
            self._context.run(self._callback, *self._args)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            text = _format_callback_source(self._callback, self._args)
            self._loop.call_exception_handler({
                "message": f"Exception in callback {text}", "exception": exc, "handle": self})
        self = None


class TimerHandle(Handle):
    """What call_later and call_at give."""
    __slots__ = ["_scheduled", "_when"]

    def __init__(self, when, callback, args, loop, context=None):
        super().__init__(callback, args, loop, context)
        self._when = when
        self._scheduled = False

    def _repr_info(self):
        info = super()._repr_info()
        info.insert(2 if self._cancelled else 1, f"when={self._when}")
        return info

    def __hash__(self):
        return hash(self._when)

    def __lt__(self, other):
        return self._when < other._when if isinstance(other, TimerHandle) else NotImplemented

    def __le__(self, other):
        return self._when < other._when or self.__eq__(other) if isinstance(other, TimerHandle) else NotImplemented

    def __gt__(self, other):
        return self._when > other._when if isinstance(other, TimerHandle) else NotImplemented

    def __ge__(self, other):
        return self._when > other._when or self.__eq__(other) if isinstance(other, TimerHandle) else NotImplemented

    def __eq__(self, other):
        if isinstance(other, TimerHandle):
            return (self._when == other._when and self._callback == other._callback and self._args == other._args
                    and self._cancelled == other._cancelled)
        return NotImplemented

    def when(self):
        """The time at which it is due."""
        return self._when


class AbstractServer:
    """There are no servers."""


class AbstractEventLoop:
    """The base of event loops."""


class BaseEventLoop(AbstractEventLoop):
    """An event loop."""

    def __init__(self):
        self._ready = deque()
        self._scheduled = []
        self._now = 0.0
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
        handle = Handle(callback, args, self, context)
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
        timer = TimerHandle(when, callback, args, self, context)
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
        if _get_running_loop() is not None:
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
        _set_running_loop(self)
        try:
            while True:
                self._run_once()
                if self._stopping:
                    break
        finally:
            self._stopping = False
            self._running = False
            _set_running_loop(None)
            if old_hooks is not None:
                sys.set_asyncgen_hooks(*old_hooks)

    def _run_once(self):
        """Everything that is ready now; what it makes ready comes in the next turn."""
        scheduled = self._scheduled
        while scheduled and scheduled[0]._cancelled:
            heapq.heappop(scheduled)._scheduled = False
        if not self._ready and not self._stopping:
            if not scheduled:
                raise RuntimeError("the event loop would wait for ever: nothing is ready to run, and nothing is scheduled")
            if scheduled[0]._when > self._now:
                self._now = scheduled[0]._when
        while scheduled and scheduled[0]._when <= self._now:
            handle = heapq.heappop(scheduled)
            handle._scheduled = False
            self._ready.append(handle)
        for _ in range(len(self._ready)):
            handle = self._ready.popleft()
            if not handle._cancelled:
                handle._run()
        handle = None

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
        text = "\n".join(lines)
        logging = sys.modules.get("logging")
        if logging is not None:
            exc_info = (type(exception), exception, exception.__traceback__) if exception is not None else False
            logging.getLogger("asyncio").error(text, exc_info=exc_info)
            return
        print(text, file=sys.stderr)
        if exception is not None:
            import traceback
            traceback.print_exception(exception)

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


# ---- which loop? ----

_running_loop = None


def _get_running_loop():
    return _running_loop


def _set_running_loop(loop):
    global _running_loop
    _running_loop = loop


def get_running_loop():
    """The loop that is running; RuntimeError if there is none."""
    if _running_loop is None:
        raise RuntimeError("no running event loop")
    return _running_loop


class AbstractEventLoopPolicy:
    """Says which loop get_event_loop() gives."""


class DefaultEventLoopPolicy(AbstractEventLoopPolicy):
    def __init__(self):
        self._loop = None
        self._set_called = False

    def get_event_loop(self):
        if self._loop is None and not self._set_called:
            self.set_event_loop(self.new_event_loop())
        if self._loop is None:
            raise RuntimeError("There is no current event loop in thread %r." % "MainThread")
        return self._loop

    def set_event_loop(self, loop):
        self._set_called = True
        if loop is not None and not isinstance(loop, AbstractEventLoop):
            raise TypeError(f"loop must be an instance of AbstractEventLoop or None, not '{type(loop).__name__}'")
        self._loop = loop

    def new_event_loop(self):
        return _UnixSelectorEventLoop()


_policy = None


def get_event_loop_policy():
    global _policy
    if _policy is None:
        _policy = DefaultEventLoopPolicy()
    return _policy


def set_event_loop_policy(policy):
    global _policy
    if policy is not None and not isinstance(policy, AbstractEventLoopPolicy):
        raise TypeError(f"policy must be an instance of AbstractEventLoopPolicy or None, not '{type(policy).__name__}'")
    _policy = policy


def get_event_loop():
    """The running loop, or the policy's."""
    return _running_loop if _running_loop is not None else get_event_loop_policy().get_event_loop()


def set_event_loop(loop):
    get_event_loop_policy().set_event_loop(loop)


def new_event_loop():
    """A new loop."""
    return get_event_loop_policy().new_event_loop()


def get_child_watcher():
    raise NotImplementedError("Ouro has no processes")


set_child_watcher = get_child_watcher
