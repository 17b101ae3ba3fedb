"""What all tasks share."""
from .tasks import _task_repr_info
