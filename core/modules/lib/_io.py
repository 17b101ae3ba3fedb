"""The classes of io under the name that they have in CPython."""
from io import *
from io import IncrementalNewlineDecoder, _BufferedIOBase, _IOBase, _RawIOBase, _TextIOBase, text_encoding
