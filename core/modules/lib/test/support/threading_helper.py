"""Threads in tests."""
import contextlib
import unittest


def requires_working_threading(*, module=False):
    if module:
        raise unittest.SkipTest("requires threading support")
    return unittest.skip("requires threading support")


def threading_setup():
    return ()


def threading_cleanup(*original_values):
    pass


def reap_threads(func):
    return func


def join_thread(thread, timeout=None):
    thread.join(timeout)


@contextlib.contextmanager
def wait_threads_exit(timeout=None):
    yield


@contextlib.contextmanager
def start_threads(threads, unlock=None):
    for t in threads:
        t.start()
    try:
        yield
    finally:
        if unlock:
            unlock()
        for t in threads:
            t.join()


@contextlib.contextmanager
def catch_threading_exception():
    yield None


can_start_thread = False
