"""Coroutines as tasks of an event loop whose clock jumps over the times in which nothing happens."""
from .exceptions import *
from .coroutines import *
from .events import *
from .base_events import BaseEventLoop, Server, _UnixSelectorEventLoop as SelectorEventLoop
from .events import DefaultEventLoopPolicy
from .futures import *
from .locks import *
from .queues import *
from .runners import *
from .taskgroups import *
from .tasks import *
from .threads import *
from .timeouts import *

__all__ = (exceptions.__all__ + coroutines.__all__ + events.__all__ + futures.__all__ + locks.__all__ + queues.__all__
           + runners.__all__ + tuple(taskgroups.__all__) + tasks.__all__ + threads.__all__ + timeouts.__all__
           + ("BaseEventLoop", "DefaultEventLoopPolicy", "SelectorEventLoop"))
