"""Callbacks, and which event loop they run in."""
import contextvars
import sys

__all__ = ("AbstractEventLoopPolicy", "AbstractEventLoop", "AbstractServer", "Handle", "TimerHandle",
           "get_event_loop_policy", "set_event_loop_policy", "get_event_loop", "set_event_loop", "new_event_loop",
           "get_child_watcher", "set_child_watcher", "_set_running_loop", "get_running_loop", "_get_running_loop")


def _get_function_source(func):
    import functools
    import inspect
    func = inspect.unwrap(func)
    if inspect.isfunction(func):
        return func.__code__.co_filename, func.__code__.co_firstlineno
    if isinstance(func, functools.partial):
        return _get_function_source(func.func)
    if isinstance(func, functools.partialmethod):
        return _get_function_source(func.func)
    return None


def _format_callback_source(func, args):
    """f(1) at file.py:3"""
    text = _format_callback(func, args, None)
    source = _get_function_source(func)
    return text + f" at {source[0]}:{source[1]}" if source else text


def _format_args_and_kwargs(args, kwargs):
    import reprlib
    items = [reprlib.repr(arg) for arg in args or ()]
    items += [f"{k}={reprlib.repr(v)}" for k, v in (kwargs or {}).items()]
    return "({})".format(", ".join(items))


def _format_callback(func, args, kwargs, suffix=""):
    import functools
    if isinstance(func, functools.partial):
        return _format_callback(func.func, func.args, func.keywords, _format_args_and_kwargs(args, kwargs) + suffix)
    name = getattr(func, "__qualname__", None) or getattr(func, "__name__", None) or repr(func)
    text = name + _format_args_and_kwargs(args, kwargs)
    return text + suffix if suffix else text


def extract_stack(f=None, limit=None):
    """The stack of the caller, without sources that nobody asked for."""
    import traceback
    if f is None:
        f = sys._getframe().f_back
    stack = traceback.StackSummary.extract(traceback.walk_stack(f), limit=10 if limit is None else limit, lookup_lines=False)
    stack.reverse()
    return stack


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
        self._source_traceback = extract_stack(sys._getframe(1)) if loop.get_debug() else None

    def _repr_info(self):
        info = [self.__class__.__name__]
        if self._cancelled:
            info.append("cancelled")
        if self._callback is not None:
            info.append(_format_callback_source(self._callback, self._args))
        if self._source_traceback:
            frame = self._source_traceback[-1]
            info.append(f"created at {frame[0]}:{frame[1]}")
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
            if self._loop.get_debug():
                self._repr = repr(self)
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
            context = {"message": f"Exception in callback {text}", "exception": exc, "handle": self}
            if self._source_traceback:
                context["source_traceback"] = self._source_traceback
            self._loop.call_exception_handler(context)
        self = None


class TimerHandle(Handle):
    """What call_later and call_at give."""
    __slots__ = ["_scheduled", "_when"]

    def __init__(self, when, callback, args, loop, context=None):
        super().__init__(callback, args, loop, context)
        if self._source_traceback:
            del self._source_traceback[-1]
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


def _abstract(*names):
    """Methods that are not implemented; those with a leading star are coroutines."""
    def plain(name):
        def method(self, *args, **kwargs):
            raise NotImplementedError
        method.__name__ = name
        return method

    def coroutine(name):
        async def method(self, *args, **kwargs):
            raise NotImplementedError
        method.__name__ = name
        return method
    return {name.lstrip("*"): coroutine(name[1:]) if name[0] == "*" else plain(name) for name in names}


AbstractEventLoop = type("AbstractEventLoop", (), {
    "__doc__": "The base of event loops.", "__module__": __name__,
    **_abstract(*"""run_forever run_until_complete stop is_running is_closed close *shutdown_asyncgens *shutdown_default_executor
        _timer_handle_cancelled call_soon call_later call_at time create_future create_task call_soon_threadsafe run_in_executor
        set_default_executor *getaddrinfo *getnameinfo *create_connection *create_server *start_tls *sendfile *create_unix_connection
        *create_unix_server *connect_accepted_socket *create_datagram_endpoint *connect_read_pipe *connect_write_pipe *subprocess_shell
        *subprocess_exec add_reader remove_reader add_writer remove_writer *sock_recv *sock_recv_into *sock_recvfrom *sock_recvfrom_into
        *sock_sendall *sock_sendto *sock_connect *sock_accept *sock_sendfile add_signal_handler remove_signal_handler set_task_factory
        get_task_factory get_exception_handler set_exception_handler default_exception_handler call_exception_handler get_debug
        set_debug""".split())})


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


AbstractEventLoopPolicy = type("AbstractEventLoopPolicy", (), {
    "__doc__": "Says which loop get_event_loop() gives.", "__module__": __name__,
    **_abstract("get_event_loop", "set_event_loop", "new_event_loop", "get_child_watcher", "set_child_watcher")})


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
        from .base_events import _UnixSelectorEventLoop
        return _UnixSelectorEventLoop()


_event_loop_policy = None


def get_event_loop_policy():
    global _event_loop_policy
    if _event_loop_policy is None:
        _event_loop_policy = DefaultEventLoopPolicy()
    return _event_loop_policy


def set_event_loop_policy(policy):
    global _event_loop_policy
    if policy is not None and not isinstance(policy, AbstractEventLoopPolicy):
        raise TypeError(f"policy must be an instance of AbstractEventLoopPolicy or None, not '{type(policy).__name__}'")
    _event_loop_policy = policy


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
