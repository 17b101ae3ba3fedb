"""The checksums of zlib; compression is not in this Python."""
from _zlib import adler32, crc32


class error(Exception):
    pass


error.__module__ = "zlib"
Z_DEFAULT_COMPRESSION, Z_BEST_SPEED, Z_BEST_COMPRESSION, DEFLATED, MAX_WBITS, DEF_MEM_LEVEL, DEF_BUF_SIZE = -1, 1, 9, 8, 15, 8, 16384


def _missing(name):
    def function(*args, **kwargs):
        raise NotImplementedError(f"zlib.{name}() is not in this Python: only crc32() and adler32() are")
    function.__name__ = function.__qualname__ = name
    return function


compress, decompress, compressobj, decompressobj = map(_missing, ("compress", "decompress", "compressobj", "decompressobj"))
del _missing
