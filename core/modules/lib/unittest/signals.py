"""Ctrl-C during a run: Ouro has no signals, so the handlers only keep the results that are to be stopped."""
import weakref

__unittest = True

_results = weakref.WeakKeyDictionary()


def registerResult(result):
    _results[result] = 1


def removeResult(result):
    return bool(_results.pop(result, None))


def installHandler():
    """Nothing to install."""


def removeHandler(method=None):
    """Nothing to remove; as a decorator, the function itself."""
    return method
