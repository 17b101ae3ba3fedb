"""The simple queue, and what an empty one raises."""
from collections import deque

__all__ = ["Empty", "SimpleQueue"]


class Empty(Exception):
    "Exception raised by Queue.get(block=0)/get_nowait()."


class SimpleQueue:
    """Simple, unbounded, reentrant FIFO queue."""
    __class_getitem__ = classmethod(type(list[int]))

    def __init__(self):
        self._queue = deque()

    def put(self, item, block=True, timeout=None):
        """Put an item in; nobody ever waits."""
        self._queue.append(item)

    def get(self, block=True, timeout=None):
        """Take an item out; without one: Empty, or a wait."""
        if timeout is not None and timeout < 0:
            raise ValueError("'timeout' must be a non-negative number")
        if not self._queue:
            if not block or timeout is not None:
                raise Empty
            from _thread import _never
            _never("SimpleQueue.get()")
        return self._queue.popleft()

    def put_nowait(self, item):
        """The same as put."""
        return self.put(item, block=False)

    def get_nowait(self):
        """get without waiting."""
        return self.get(block=False)

    def empty(self):
        """Is there no item?"""
        return not self._queue

    def qsize(self):
        """The number of items."""
        return len(self._queue)
