"""Events at given times, run in order."""
import heapq
import time
from collections import namedtuple

__all__ = ["scheduler"]

Event = namedtuple("Event", "time, priority, sequence, action, argument, kwargs")
_sentinel = object()
_fields = {
    "time": "When the action is to be called.", "priority": "Of events at one time, the lowest comes first.",
    "sequence": "Of events with one priority, the first entered comes first.", "action": "What to call.",
    "argument": "Positional arguments for the action.", "kwargs": "Keyword arguments for the action."}
for _name, _doc in _fields.items():
    getattr(Event, _name).__doc__ = _doc


class scheduler:
    """Runs events; timefunc tells the time, delayfunc waits."""

    def __init__(self, timefunc=time.monotonic, delayfunc=time.sleep):
        self._queue = []
        self._sequence = 0
        self.timefunc = timefunc
        self.delayfunc = delayfunc

    def enterabs(self, time, priority, action, argument=(), kwargs=_sentinel):
        """Enter an event at this time; what it gives can be cancelled."""
        if kwargs is _sentinel:
            kwargs = {}
        event = Event(time, priority, self._sequence, action, argument, kwargs)
        self._sequence += 1
        heapq.heappush(self._queue, event)
        return event

    def enter(self, delay, priority, action, argument=(), kwargs=_sentinel):
        """Enter an event that many units from now."""
        return self.enterabs(self.timefunc() + delay, priority, action, argument, kwargs)

    def cancel(self, event):
        """Take an event out; ValueError if it is not in the queue."""
        self._queue.remove(event)
        heapq.heapify(self._queue)

    def empty(self):
        """Are there no events?"""
        return not self._queue

    def run(self, blocking=True):
        """Run all events; if not blocking, those that are due, and the time until the next one is returned."""
        while self._queue:
            event = self._queue[0]
            now = self.timefunc()
            if event.time > now:
                if not blocking:
                    return event.time - now
                self.delayfunc(event.time - now)
                continue
            heapq.heappop(self._queue)
            event.action(*event.argument, **event.kwargs)
            self.delayfunc(0)

    @property
    def queue(self):
        """The events in the order in which they will run."""
        events = self._queue[:]
        return list(map(heapq.heappop, [events] * len(events)))
