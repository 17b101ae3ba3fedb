"""The classes of io that are written in Python."""
from io import *
from io import DEFAULT_BUFFER_SIZE, IncrementalNewlineDecoder, text_encoding
from _memoryio import BytesIO, StringIO
import io as _io

__all__ = _io.__all__


def __getattr__(name):
    return getattr(_io, name)
