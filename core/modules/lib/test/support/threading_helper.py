"""Threads in tests."""
import contextlib


def requires_working_threading(*, module=False):
    """Threads do work: each runs to its end when it starts."""
    return None if module else lambda test: test


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


can_start_thread = True
