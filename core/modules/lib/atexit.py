"""Functions that are called when the program ends, the last one first."""

_callbacks = []


def register(func, /, *args, **kwargs):
    """Call func(*args, **kwargs) when the program ends; func itself is the result."""
    if not callable(func):
        raise TypeError("the first argument must be callable")
    _callbacks.append((func, args, kwargs))
    return func


def unregister(func, /):
    """Do not call func, however often it was registered."""
    for i in range(len(_callbacks)):
        if i < len(_callbacks) and _callbacks[i] is not None and _callbacks[i][0] == func:
            _callbacks[i] = None


def _clear():
    """Call nothing."""
    _callbacks.clear()


def _ncallbacks():
    """How many there are."""
    return len(_callbacks)


def _run_exitfuncs():
    """Call them all."""
    for i in range(len(_callbacks) - 1, -1, -1):
        if i >= len(_callbacks) or _callbacks[i] is None:
            continue
        func, args, kwargs = _callbacks[i]
        _callbacks[i] = None
        try:
            func(*args, **kwargs)
        except BaseException as e:
            import sys
            import traceback
            print(f"Exception ignored in atexit callback: {func!r}", file=sys.stderr)
            e.__traceback__ = e.__traceback__.tb_next
            traceback.print_exception(e)
        func = args = kwargs = None
    _callbacks.clear()
