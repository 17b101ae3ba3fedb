"""threading.local under the name of its Python version in CPython."""
from _thread import _local as local

__all__ = ["local"]
