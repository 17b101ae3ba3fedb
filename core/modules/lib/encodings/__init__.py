"""The codecs, whose search function is _codecs' own; here are the names that programs ask for."""
import codecs
from encodings import aliases

_cache = {}
_unknown = "--unknown--"


class CodecRegistryError(LookupError, SystemError):
    pass


def normalize_encoding(encoding):
    """A name of an encoding as a name of a module: runs of other characters than letters, digits and dots become one underscore."""
    if isinstance(encoding, bytes):
        encoding = str(encoding, "ascii")
    chars, gap = [], False
    for c in encoding:
        if c.isalnum() or c == ".":
            if gap and chars:
                chars.append("_")
            if c.isascii():
                chars.append(c)
            gap = False
        else:
            gap = True
    return "".join(chars)


def search_function(encoding):
    """The codec of this name, or None."""
    try:
        return codecs.lookup(encoding)
    except LookupError:
        return None


def __getattr__(name):
    import sys
    try:
        info = codecs.lookup(name)
    except LookupError:
        raise AttributeError(f"module 'encodings' has no attribute {name!r}") from None
    module = type(sys)("encodings." + name)
    module.getregentry = lambda: info
    module.IncrementalEncoder, module.IncrementalDecoder = info.incrementalencoder, info.incrementaldecoder
    module.StreamReader, module.StreamWriter = info.streamreader, info.streamwriter
    return module
