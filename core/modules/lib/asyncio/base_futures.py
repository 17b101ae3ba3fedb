"""What all futures share."""
from .futures import _CANCELLED, _FINISHED, _PENDING, _format_callbacks, _future_repr_info, isfuture
