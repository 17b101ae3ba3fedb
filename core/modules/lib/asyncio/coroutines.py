"""What is a coroutine?"""
import inspect
import types

__all__ = "iscoroutinefunction", "iscoroutine"

_is_coroutine = object()


def iscoroutinefunction(func):
    """Is it a function whose call gives a coroutine?"""
    return inspect.iscoroutinefunction(func) or getattr(func, "_is_coroutine", None) is _is_coroutine


def iscoroutine(obj):
    """Is it a coroutine?"""
    if type(obj) is types.CoroutineType:
        return True
    if isinstance(obj, (types.CoroutineType, types.GeneratorType)):
        return True
    import collections.abc
    return isinstance(obj, collections.abc.Coroutine)


def _format_coroutine(coro):
    """main() running at file.py:3"""
    name = getattr(coro, "__qualname__", None) or getattr(coro, "__name__", None) or f"<{type(coro).__name__} without __name__>"
    name = f"{name}()"
    code = getattr(coro, "cr_code", None) or getattr(coro, "gi_code", None)
    if not code:
        running = getattr(coro, "cr_running", False) or getattr(coro, "gi_running", False)
        return f"{name} running" if running else name
    frame = getattr(coro, "gi_frame", None) or getattr(coro, "cr_frame", None)
    filename = code.co_filename or "<empty co_filename>"
    if frame is not None:
        return f"{name} running at {filename}:{frame.f_lineno}"
    return f"{name} done, defined at {filename}:{code.co_firstlineno}"
