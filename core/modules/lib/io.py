"""Files and streams: raw files over the host's, buffers over these, text over those."""
import _fs
import _memory_file
import sys

try:
    from abc import ABCMeta
except ImportError:
    ABCMeta = type

__all__ = ["BlockingIOError", "open", "open_code", "IOBase", "RawIOBase", "FileIO", "BytesIO", "StringIO", "BufferedIOBase",
           "BufferedReader", "BufferedWriter", "BufferedRWPair", "BufferedRandom", "TextIOBase", "TextIOWrapper",
           "UnsupportedOperation", "SEEK_SET", "SEEK_CUR", "SEEK_END"]
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
DEFAULT_BUFFER_SIZE = 8192
BlockingIOError = BlockingIOError
open = open


class UnsupportedOperation(OSError, ValueError):
    pass


UnsupportedOperation.__module__ = "io"


def _index(n):
    try:
        return n.__index__()
    except AttributeError:
        raise TypeError(f"'{type(n).__name__}' object cannot be interpreted as an integer") from None


def _size(n, what="argument should be integer or None, not '{}'"):
    if n is None:
        return -1
    try:
        n = n.__index__()
        if -1 << 63 <= n < 1 << 63:
            return n
        raise OverflowError("cannot fit 'int' into an index-sized integer")
    except AttributeError:
        raise TypeError(what.format(type(n).__name__)) from None


def _path(file):
    if isinstance(file, (str, bytes)):
        return file
    kind = type(file)
    try:
        method = kind.__fspath__
    except AttributeError:
        raise TypeError(f"expected str, bytes or os.PathLike object, not {kind.__name__}") from None
    path = method(file)
    if isinstance(path, (str, bytes)):
        return path
    raise TypeError(f"expected {kind.__name__}.__fspath__() to return str or bytes, not {type(path).__name__}")


class _IOBase:
    __closed = False

    def seek(self, pos, whence=0):
        raise UnsupportedOperation("seek")

    def tell(self):
        return self.seek(0, 1)

    def truncate(self, size=None):
        raise UnsupportedOperation("truncate")

    def flush(self):
        self._checkClosed()

    def close(self):
        if not self.__closed:
            try:
                self.flush()
            finally:
                self.__closed = True

    def __del__(self):
        try:
            closed = self.closed
        except AttributeError:
            return
        if not closed:
            try:
                self.close()
            except Exception:
                pass

    def seekable(self):
        return False

    def readable(self):
        return False

    def writable(self):
        return False

    @property
    def closed(self):
        return self.__closed

    def _checkClosed(self, msg="I/O operation on closed file."):
        if self.closed:
            raise ValueError(msg)

    def _checkSeekable(self):
        if not self.seekable():
            raise UnsupportedOperation("File or stream is not seekable.")

    def _checkReadable(self):
        if not self.readable():
            raise UnsupportedOperation("File or stream is not readable.")

    def _checkWritable(self):
        if not self.writable():
            raise UnsupportedOperation("File or stream is not writable.")

    def __enter__(self):
        self._checkClosed()
        return self

    def __exit__(self, *args):
        self.close()

    def fileno(self):
        raise UnsupportedOperation("fileno")

    def isatty(self):
        self._checkClosed()
        return False

    def readline(self, size=-1):
        size = _size(size)
        line = bytearray()
        while size < 0 or len(line) < size:
            piece = self.read(1)
            if not piece:
                break
            if not isinstance(piece, bytes):
                raise OSError(f"read() should have returned a bytes object, not '{type(piece).__name__}'")
            line += piece
            if line.endswith(b"\n"):
                break
        return bytes(line)

    def __iter__(self):
        self._checkClosed()
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def readlines(self, hint=None):
        hint = _size(hint)
        if hint <= 0:
            return list(self)
        n, lines = 0, []
        for line in self:
            lines.append(line)
            n += len(line)
            if n >= hint:
                break
        return lines

    def writelines(self, lines):
        self._checkClosed()
        for line in lines:
            self.write(line)


class _RawIOBase(_IOBase):
    def read(self, size=-1):
        if size is None:
            size = -1
        if size < 0:
            return self.readall()
        b = bytearray(_index(size))
        n = self.readinto(b)
        if n is None:
            return None
        del b[n:]
        return bytes(b)

    def readall(self):
        pieces = []
        while piece := self.read(DEFAULT_BUFFER_SIZE):
            pieces.append(piece)
        return b"".join(pieces) if pieces else piece

    def readinto(self, b):
        raise UnsupportedOperation("readinto")

    def write(self, b):
        raise UnsupportedOperation("write")


class _BufferedIOBase(_IOBase):
    def read(self, size=-1):
        raise UnsupportedOperation("read")

    def read1(self, size=-1):
        raise UnsupportedOperation("read1")

    def _readinto(self, b, read):
        view = memoryview(b).cast("B")
        data = read(len(view))
        view[:len(data)] = data
        return len(data)

    def readinto(self, b):
        return self._readinto(b, self.read)

    def readinto1(self, b):
        return self._readinto(b, self.read1)

    def write(self, b):
        raise UnsupportedOperation("write")

    def detach(self):
        raise UnsupportedOperation("detach")


class _TextIOBase(_IOBase):
    encoding = newlines = errors = None

    def read(self, size=-1):
        raise UnsupportedOperation("read")

    def readline(self, size=-1):
        raise UnsupportedOperation("readline")

    def write(self, s):
        raise UnsupportedOperation("write")

    def detach(self):
        raise UnsupportedOperation("detach")


# what a file descriptor stands for: path, place, how it was opened; 0 to 2 are the standard streams
class _Open:
    __slots__ = "path", "place", "readable", "writable", "append"

    def __init__(self, path, readable, writable, append):
        self.path, self.place, self.readable, self.writable, self.append = path, 0, readable, writable, append


_opened = {}
_gone = "Bad file descriptor"


def _new_fd(state):
    fd = 3
    while fd in _opened:
        fd += 1
    _opened[fd] = state
    return fd


def _state(fd):
    try:
        return _opened[fd]
    except KeyError:
        raise OSError(9, _gone) from None


class FileIO(_RawIOBase):
    """Open a file."""
    _fd = -1
    _closefd = True

    def __init__(self, file, mode="r", closefd=True, opener=None, *, _fs=_fs):
        if self._fd >= 0:
            self.close()
        if isinstance(file, float):
            raise TypeError("integer argument expected, got float")
        if not isinstance(mode, str):
            raise TypeError(f"invalid mode: {mode!r}")
        if set(mode) - set("xrwab+"):
            raise ValueError(f"invalid mode: {mode}")
        if sum(c in "rwax" for c in mode) != 1 or mode.count("+") > 1:
            raise ValueError("Must have exactly one of create/read/write/append mode and at most one plus")
        plus = "+" in mode
        kind = next(c for c in mode if c in "rwax")
        self._created, self._appending = kind == "x", kind == "a"
        self._readable, self._writable = kind == "r" or plus, kind != "r" or plus
        self._closefd = closefd
        if isinstance(file, int):
            if file < 0:
                raise ValueError("negative file descriptor")
            self._fd = file
            if file > 2 or file == 0 and self._writable:
                self._at = _state(file)
            else:
                self._at = None
        else:
            path = _path(file)
            if not closefd:
                raise ValueError("Cannot use closefd=False with file name")
            how = self._readable | self._writable << 1 | (kind != "r") << 2 | self._created << 3 | (kind == "w") << 4
            if opener is None:
                _fs.open(path, how)
                self._at = _Open(path, self._readable, self._writable, self._appending)
                self._fd = _new_fd(self._at)
            else:
                flags = (self._readable and self._writable and 2 or int(self._writable)) | (kind != "r" and 64) | \
                    (self._created and 128) | (kind == "w" and 512) | (self._appending and 1024) | 524288
                fd = opener(file, flags)
                if not isinstance(fd, int):
                    raise TypeError("expected integer from opener")
                if fd < 0:
                    raise ValueError(f"opener returned {fd}")
                self._fd, self._at = fd, _state(fd)
        self.name = file
        if self._appending and self._at is not None:
            self._at.append = True
            self._at.place = _fs.size(self._at.path)

    def __getstate__(self):
        raise TypeError(f"cannot pickle '_io.{type(self).__name__}' object")

    __reduce_ex__ = lambda self, protocol: self.__getstate__()

    def __repr__(self):
        cls = f"_io.{type(self).__qualname__}" if type(self) is FileIO else f"{type(self).__module__}.{type(self).__qualname__}"
        if self.closed:
            return f"<{cls} [closed]>"
        try:
            return f"<{cls} name={self.name!r} mode={self.mode!r} closefd={self._closefd}>"
        except AttributeError:
            return f"<{cls} fd={self._fd} mode={self.mode!r} closefd={self._closefd}>"

    def _open(self):
        if self._fd < 0:
            raise ValueError("I/O operation on closed file")
        return self._at

    def _reading(self):
        at = self._open()
        if not self._readable:
            raise UnsupportedOperation("File not open for reading")
        return at

    def read(self, size=None, *, _fs=_fs):
        """Read at most size bytes, returned as bytes."""
        at = self._reading()
        size = _size(size)
        if size < 0:
            return self.readall()
        if at is None:
            return _stdin_read(size)
        data = _fs.read(at.path, at.place, size)
        at.place += len(data)
        return data

    def readall(self, *, _fs=_fs):
        """Read all data from the file, returned as bytes."""
        at = self._reading()
        if at is None:
            return _stdin_read(-1)
        size = max(_fs.size(at.path) - at.place, 0)
        pieces = []
        while True:
            data = _fs.read(at.path, at.place, size + 1)
            at.place += len(data)
            if pieces or len(data) > size:
                pieces.append(data)
                if not data:
                    return b"".join(pieces)
                continue
            return data

    def readinto(self, b):
        """Same as RawIOBase.readinto()."""
        view = memoryview(b).cast("B")
        data = self.read(len(view))
        view[:len(data)] = data
        return len(data)

    def write(self, b, *, _fs=_fs):
        """Write bytes b to file, return number written."""
        at = self._open()
        if not self._writable:
            raise UnsupportedOperation("File not open for writing")
        if at is None:
            return _fs.put(self._fd, b)
        if at.append:
            n = _fs.write(at.path, -1, b)
            at.place = _fs.size(at.path)
        else:
            n = _fs.write(at.path, at.place, b)
            at.place += n
        return n

    def seek(self, pos, whence=0, *, _fs=_fs):
        """Move to new file position and return the file position."""
        at = self._open()
        if isinstance(pos, float):
            raise TypeError("an integer is required")
        if at is None:
            raise OSError(29, "Illegal seek")
        if whence == 1:
            pos += at.place
        elif whence == 2:
            pos += _fs.size(at.path)
        elif whence != 0:
            raise OSError(22, "Invalid argument")
        if pos < 0:
            raise OSError(22, "Invalid argument")
        at.place = pos
        return pos

    def tell(self):
        """Current file position."""
        at = self._open()
        if at is None:
            raise OSError(29, "Illegal seek")
        return at.place

    def truncate(self, size=None, *, _fs=_fs):
        """Truncate the file to at most size bytes and return the truncated size."""
        at = self._open()
        if not self._writable:
            raise UnsupportedOperation("File not open for writing")
        if size is None:
            size = self.tell()
        if size < 0:
            raise OSError(22, "Invalid argument")
        _fs.truncate(at.path, size)
        return size

    def close(self, *, base=_RawIOBase, opened=_opened):
        """Close the file."""
        if self._fd < 0:
            return
        try:
            base.close(self)
        finally:
            if self._closefd:
                opened.pop(self._fd, None)
            self._fd = -1

    @property
    def closed(self):
        return self._fd < 0

    @property
    def closefd(self):
        return self._closefd

    @property
    def mode(self):
        if self._created:
            return "xb+" if self._readable else "xb"
        if self._appending:
            return "ab+" if self._readable else "ab"
        if self._readable:
            return "rb+" if self._writable else "rb"
        return "wb"

    def seekable(self):
        self._open()
        return self._at is not None

    def readable(self):
        self._open()
        return self._readable

    def writable(self):
        self._open()
        return self._writable

    def fileno(self):
        self._open()
        return self._fd

    def isatty(self):
        self._open()
        return False


_ahead = b""


def _stdin_read(size, line=False):
    global _ahead
    while size < 0 or len(_ahead) < size:
        if line and b"\n" in _ahead:
            break
        more = _fs.read_line()
        if not more:
            break
        _ahead += more
        if not line and size >= 0:
            break
    end = len(_ahead)
    if line and b"\n" in _ahead:
        end = _ahead.index(b"\n") + 1
    if size >= 0:
        end = min(end, size)
    data, _ahead = _ahead[:end], _ahead[end:]
    return data


class _BufferedBase(_BufferedIOBase):
    raw = None

    def _init(self, raw, buffer_size):
        if buffer_size <= 0:
            raise ValueError("buffer size must be strictly positive")
        self.raw, self.buffer_size = raw, buffer_size
        self._buf, self._pos = b"", 0
        self._out = []
        self._waiting = 0

    def __getstate__(self):
        raise TypeError(f"cannot pickle '_io.{type(self).__name__}' object")

    __reduce_ex__ = lambda self, protocol: self.__getstate__()

    def _raw(self):
        if self.raw is None:
            raise ValueError("raw stream has been detached")
        return self.raw

    def _check(self, what):
        if self._raw().closed:
            raise ValueError(what)

    def __repr__(self):
        cls = f"_io.{type(self).__qualname__}" if type(self).__module__ == "_io" else f"{type(self).__module__}.{type(self).__qualname__}"
        try:
            return f"<{cls} name={self.name!r}>"
        except AttributeError:
            return f"<{cls}>"

    @property
    def name(self):
        return self._raw().name

    @property
    def mode(self):
        return self._raw().mode

    @property
    def closed(self):
        return self._raw().closed

    def close(self):
        if self.raw is not None and not self.closed:
            try:
                self.flush()
            finally:
                self.raw.close()

    def detach(self):
        self._raw()
        self.flush()
        raw, self.raw = self.raw, None
        return raw

    def __del__(self):
        if self.raw is not None:
            try:
                self.close()
            except Exception:
                pass

    def seekable(self):
        return self._raw().seekable()

    def readable(self):
        return self._raw().readable()

    def writable(self):
        return self._raw().writable()

    def fileno(self):
        return self._raw().fileno()

    def isatty(self):
        return self._raw().isatty()

    def tell(self):
        pos = self._raw().tell()
        return pos - (len(self._buf) - self._pos) + self._waiting

    def seek(self, target, whence=0):
        if whence not in (0, 1, 2):
            raise ValueError(f"whence value {whence} unsupported")
        self._check("seek of closed file")
        if not self.seekable():
            raise UnsupportedOperation("File or stream is not seekable.")
        self._flush()
        if whence == 1:
            target -= len(self._buf) - self._pos
        elif whence == 0 and self._buf:
            start = self.raw.tell() - len(self._buf)
            if 0 <= target - start <= len(self._buf):
                self._pos = target - start
                return target
        n = self.raw.seek(target, whence)
        self._buf, self._pos = b"", 0
        return n

    def truncate(self, pos=None):
        self._check("truncate of closed file")
        if not self.writable():
            raise UnsupportedOperation("truncate")
        self.flush()
        if pos is None:
            pos = self.tell()
        return self.raw.truncate(pos)

    def flush(self):
        self._check("flush of closed file")
        self._flush()
        self._raw().flush()

    def _flush(self):
        pass

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line


class _Reading:
    def _rewind(self):
        pass

    def read(self, size=-1):
        if size is None:
            size = -1
        size = _index(size)
        if size < -1:
            raise ValueError("read length must be non-negative or -1")
        self._check("read of closed file")
        self._rewind()
        buf, pos = self._buf, self._pos
        if size == -1:
            self._buf, self._pos = b"", 0
            rest = self.raw.readall()
            return buf[pos:] + rest if rest else buf[pos:]
        if size <= len(buf) - pos:
            self._pos = pos + size
            return buf[pos:pos + size]
        pieces = [buf[pos:]]
        n = len(buf) - pos
        self._buf, self._pos = b"", 0
        while n < size:
            more = self.raw.read(max(self.buffer_size, size - n))
            if not more:
                break
            pieces.append(more)
            n += len(more)
        data = b"".join(pieces)
        self._buf = data[size:]
        return data[:size]

    def _fill(self):
        if self._pos >= len(self._buf):
            self._buf, self._pos = self.raw.read(self.buffer_size) or b"", 0
        return len(self._buf) > self._pos

    def peek(self, size=0):
        self._check("peek of closed file")
        self._rewind()
        self._fill()
        return self._buf[self._pos:]

    def read1(self, size=-1):
        self._check("read of closed file")
        self._rewind()
        if size < 0:
            size = self.buffer_size
        if size == 0 or not self._fill():
            return b""
        data = self._buf[self._pos:self._pos + size]
        self._pos += len(data)
        return data

    def readline(self, size=-1):
        size = _size(size)
        self._check("readline of closed file")
        self._rewind()
        pieces, n = [], 0
        while self._fill():
            buf, pos = self._buf, self._pos
            end = buf.find(b"\n", pos) + 1
            stop = end or len(buf)
            if 0 <= size < n + stop - pos:
                stop, end = pos + size - n, 1
            pieces.append(buf[pos:stop])
            n += stop - pos
            self._pos = stop
            if end:
                break
        return pieces[0] if len(pieces) == 1 else b"".join(pieces)


class BufferedReader(_Reading, _BufferedBase):
    """Create a new buffered reader using the given readable raw IO object."""

    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        if not raw.readable():
            raise UnsupportedOperation("File or stream is not readable.")
        self._init(raw, buffer_size)

    write = _BufferedIOBase.write
    writable = _IOBase.writable
    truncate = _IOBase.truncate

    def flush(self):
        self._raw().flush()


class _Writing:
    def _flush(self):
        if self._out:
            data = self._out[0] if len(self._out) == 1 else b"".join(self._out)
            self._out, self._waiting = [], 0
            while data:
                n = self.raw.write(data)
                if n is None or n >= len(data):
                    break
                data = data[n:]

    def write(self, b):
        self._check("write to closed file")
        if isinstance(b, bytes):
            data = b
        else:
            try:
                data = memoryview(b).tobytes()
            except TypeError:
                raise TypeError(f"a bytes-like object is required, not '{type(b).__name__}'") from None
        self._unread()
        self._out.append(data)
        self._waiting += len(data)
        if self._waiting > self.buffer_size:
            self._flush()
        return len(data)

    def _unread(self):
        pass


class BufferedWriter(_Writing, _BufferedBase):
    """A buffer for a writeable sequential RawIO object."""

    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        if not raw.writable():
            raise UnsupportedOperation("File or stream is not writable.")
        self._init(raw, buffer_size)

    readable = _IOBase.readable


class BufferedRandom(_Writing, _Reading, _BufferedBase):
    """A buffered interface to random access streams."""

    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        if not raw.seekable():
            raise UnsupportedOperation("File or stream is not seekable.")
        if not raw.readable():
            raise UnsupportedOperation("File or stream is not readable.")
        if not raw.writable():
            raise UnsupportedOperation("File or stream is not writable.")
        self._init(raw, buffer_size)

    def _rewind(self):
        self._flush()

    def _unread(self):
        if self._buf:
            if self._pos < len(self._buf):
                self.raw.seek(self._pos - len(self._buf), 1)
            self._buf, self._pos = b"", 0


class BufferedRWPair(_BufferedIOBase):
    """A buffered reader and writer object together."""

    def __init__(self, reader, writer, buffer_size=DEFAULT_BUFFER_SIZE):
        self.reader, self.writer = BufferedReader(reader, buffer_size), BufferedWriter(writer, buffer_size)

    def read(self, size=-1):
        return self.reader.read(size)

    def readinto(self, b):
        return self.reader.readinto(b)

    def peek(self, size=0):
        return self.reader.peek(size)

    def read1(self, size=-1):
        return self.reader.read1(size)

    def write(self, b):
        return self.writer.write(b)

    def flush(self):
        return self.writer.flush()

    def readable(self):
        return self.reader.readable()

    def writable(self):
        return self.writer.writable()

    def close(self):
        try:
            self.writer.close()
        finally:
            self.reader.close()

    def isatty(self):
        return False

    @property
    def closed(self):
        return self.writer.closed


class _StandardStream(_Reading, _Writing, _BufferedBase):
    """What stands below sys.stdin, sys.stdout and sys.stderr."""

    def __init__(self, fd):
        self._init(FileIO(fd, "rb" if fd == 0 else "wb", False), DEFAULT_BUFFER_SIZE)
        self.raw.name = ("<stdin>", "<stdout>", "<stderr>")[fd]

    def __repr__(self):
        return f"<_io.{'BufferedReader' if self.raw._readable else 'BufferedWriter'} name={self.name!r}>"

    def _check(self, what):
        _BufferedBase._check(self, what)

    def read(self, size=-1):
        if not self.raw._readable:
            raise UnsupportedOperation("read")
        return _stdin_read(_size(size))

    def readline(self, size=-1):
        if not self.raw._readable:
            raise UnsupportedOperation("readline")
        return _stdin_read(_size(size), True)

    def write(self, b):
        if self.raw._readable:
            raise UnsupportedOperation("write")
        n = _Writing.write(self, b)
        self._flush()
        return n

    def close(self):
        pass


class IncrementalNewlineDecoder:
    """Codec used when reading a file in universal newlines mode."""

    def __init__(self, decoder, translate, errors="strict"):
        self.decoder, self.translate, self.errors = decoder, translate, errors
        self._seen, self._cr = 0, False

    def decode(self, input, final=False):
        text = input if self.decoder is None else self.decoder.decode(input, final=final)
        if self._cr and (text or final):
            text, self._cr = "\r" + text, False
        if text.endswith("\r") and not final:
            text, self._cr = text[:-1], True
        if "\r" in text:
            both = text.count("\r\n")
            cr, lf = text.count("\r") - both, text.count("\n") - both
            self._seen |= (lf and 1) | (cr and 2) | (both and 4)
            if self.translate:
                text = text.replace("\r\n", "\n").replace("\r", "\n")
        elif "\n" in text:
            self._seen |= 1
        return text

    def getstate(self):
        buf, flag = (b"", 0) if self.decoder is None else self.decoder.getstate()
        return buf, flag << 1 | self._cr

    def setstate(self, state):
        buf, flag = state
        self._cr = bool(flag & 1)
        if self.decoder is not None:
            self.decoder.setstate((buf, flag >> 1))

    def reset(self):
        self._seen, self._cr = 0, False
        if self.decoder is not None:
            self.decoder.reset()

    @property
    def newlines(self):
        return (None, "\n", "\r", ("\r", "\n"), "\r\n", ("\n", "\r\n"), ("\r", "\r\n"), ("\r", "\n", "\r\n"))[self._seen]


def text_encoding(encoding, stacklevel=2):
    """A helper function to choose the text encoding."""
    return "locale" if encoding is None else encoding


_SIMPLE = {"utf-8": 1, "utf8": 1, "ascii": 0, "us-ascii": 0, "latin-1": 0, "latin1": 0, "iso-8859-1": 0, "iso8859-1": 0, "utf-8-sig": 2}


class _Decoder:
    """Bytes to text in pieces: what may go on in the next piece is kept."""

    def __init__(self, encoding, errors):
        self.encoding, self.errors, self.kept = encoding, errors, b""
        self.kind = _SIMPLE.get(encoding.lower().replace("_", "-"), 3)
        self.first = self.kind == 2

    def decode(self, data, final=False):
        if self.kept:
            data, self.kept = self.kept + data, b""
        kind = self.kind
        if kind == 0 or final:
            if final and not data:
                return ""
            encoding = self.encoding
            if kind == 2 and not self.first:
                encoding = "utf-8"
            return data.decode(encoding, self.errors)
        if kind == 3:
            self.kept = data
            return ""
        n = len(data)
        for back in range(1, min(4, n) + 1):
            byte = data[n - back]
            if byte >= 0xC0:
                if back < (2 if byte < 0xE0 else 3 if byte < 0xF0 else 4):
                    self.kept, data = data[n - back:], data[:n - back]
                break
            if byte < 0x80:
                break
        if self.first:
            if len(data) < 3 and b"\xef\xbb\xbf".startswith(data):
                self.kept, data = data + self.kept, b""
                return ""
            self.first = False
            if data.startswith(b"\xef\xbb\xbf"):
                data = data[3:]
        return data.decode("utf-8", self.errors)


class TextIOWrapper(_TextIOBase):
    """Character and line based layer over a BufferedIOBase object, buffer."""
    _CHUNK_SIZE = 8192
    _buffer = None

    def __init__(self, buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False):
        if newline is not None and not isinstance(newline, str):
            raise TypeError(f"TextIOWrapper() argument 'newline' must be str or None, not {type(newline).__name__}")
        if newline not in (None, "", "\n", "\r", "\r\n"):
            raise ValueError(f"illegal newline value: {newline}")
        if encoding is None or encoding == "locale":
            encoding = "UTF-8"
        elif not isinstance(encoding, str):
            raise TypeError(f"TextIOWrapper() argument 'encoding' must be str or None, not {type(encoding).__name__}")
        if errors is None:
            errors = "strict"
        elif not isinstance(errors, str):
            raise TypeError(f"TextIOWrapper() argument 'errors' must be str or None, not {type(errors).__name__}")
        "".encode(encoding, errors)
        self._buffer, self._encoding, self._errors = buffer, encoding, errors
        self._line_buffering, self._write_through = bool(line_buffering), bool(write_through)
        self._set_newline(newline)
        self._seekable = self._telling = buffer.seekable()
        self._decoder = None
        self._text, self._used = "", 0
        self._start, self._chunk, self._state = 0, b"", (b"", False, False)
        self._out, self._waiting = [], 0
        self._seen_start = False

    def _set_newline(self, newline):
        self._newline = newline
        self._universal, self._translate = not newline, newline is None
        self._write_newline = newline if newline in ("\r", "\r\n") else None

    def __getstate__(self):
        raise TypeError(f"cannot pickle '_io.{type(self).__name__}' object")

    __reduce_ex__ = lambda self, protocol: self.__getstate__()

    def __repr__(self):
        cls = "_io.TextIOWrapper" if type(self) is TextIOWrapper else f"{type(self).__module__}.{type(self).__qualname__}"
        text = "<" + cls
        try:
            text += f" name={self.name!r}"
        except Exception:
            pass
        try:
            text += f" mode={self.mode!r}"
        except Exception:
            pass
        return f"{text} encoding={self.encoding!r}>"

    @property
    def encoding(self):
        return self._encoding

    @property
    def errors(self):
        return self._errors

    @property
    def line_buffering(self):
        return self._line_buffering

    @property
    def write_through(self):
        return self._write_through

    @property
    def buffer(self):
        return self._under()

    @property
    def name(self):
        return self._under().name

    @property
    def closed(self):
        return self._under().closed

    @property
    def newlines(self):
        return self._decoder.newlines if self._decoder is not None and self._universal else None

    def _under(self):
        if self._buffer is None:
            raise ValueError("underlying buffer has been detached")
        return self._buffer

    def _check(self):
        if self._under().closed:
            raise ValueError("I/O operation on closed file.")

    def reconfigure(self, *, encoding=None, errors=None, newline=Ellipsis, line_buffering=None, write_through=None):
        """Reconfigure the text stream with new parameters."""
        if self._decoder is not None and (encoding is not None or errors is not None or newline is not Ellipsis):
            raise UnsupportedOperation("It is not possible to set the encoding or newline of stream after the first read")
        self.flush()
        if newline is not Ellipsis:
            if newline not in (None, "", "\n", "\r", "\r\n"):
                raise ValueError(f"illegal newline value: {newline}")
            self._set_newline(newline)
        if encoding is not None:
            "".encode(encoding)
            self._encoding = encoding
            if errors is None:
                errors = "strict"
        if errors is not None:
            self._errors = errors
        if line_buffering is not None:
            self._line_buffering = bool(line_buffering)
        if write_through is not None:
            self._write_through = bool(write_through)

    def seekable(self):
        return self._under().seekable()

    def readable(self):
        return self._under().readable()

    def writable(self):
        return self._under().writable()

    def fileno(self):
        return self._under().fileno()

    def isatty(self):
        return self._under().isatty()

    def detach(self):
        self._under()
        self.flush()
        buffer, self._buffer = self._buffer, None
        return buffer

    def flush(self):
        self._check()
        self._send()
        self._telling = self._seekable
        self._buffer.flush()

    def close(self):
        if self._buffer is not None and not self._buffer.closed:
            try:
                self.flush()
            finally:
                self._buffer.close()

    def __del__(self):
        if self._buffer is not None:
            try:
                self.close()
            except Exception:
                pass

    def __enter__(self):
        self._check()
        return self

    # ---- writing ----
    def _send(self):
        if self._out:
            data, self._out, self._waiting = b"".join(self._out), [], 0
            self._buffer.write(data)

    def write(self, s, /):
        if not isinstance(s, str):
            raise TypeError(f"write() argument must be str, not {'None' if s is None else type(s).__name__}")
        self._check()
        if not self._buffer.writable():
            raise UnsupportedOperation("not writable")
        n = len(s)
        flush = self._line_buffering and ("\n" in s or "\r" in s)
        if self._write_newline and "\n" in s:
            s = s.replace("\n", self._write_newline)
        encoding = self._encoding
        if self._seen_start and encoding.lower().replace("_", "-") in ("utf-16", "utf-32", "utf-8-sig"):
            encoding = "utf-8" if encoding[-3:].lower() == "sig" else encoding + "-le"
        elif not self._seen_start:
            self._seen_start = True
            if self._seekable and encoding.lower().replace("_", "-") in ("utf-16", "utf-32", "utf-8-sig") and self._buffer.tell():
                encoding = "utf-8" if encoding[-3:].lower() == "sig" else encoding + "-le"
        data = s.encode(encoding, self._errors)
        self._out.append(data)
        self._waiting += len(data)
        if self._waiting > self._CHUNK_SIZE or flush or self._write_through:
            self._send()
        if flush:
            self._buffer.flush()
        self._text, self._used = "", 0
        if self._decoder is not None:
            self._decoder.reset() if hasattr(self._decoder.decoder, "reset") else None
            self._decoder = None
        return n

    # ---- reading ----
    def _begin(self):
        self._check()
        if not self._buffer.readable():
            raise UnsupportedOperation("not readable")
        self._send()
        if self._decoder is None:
            self._decoder = IncrementalNewlineDecoder(_Decoder(self._encoding, self._errors), self._translate)

    def _rest(self):
        text = self._text[self._used:] if self._used else self._text
        self._text, self._used = "", 0
        return text

    def _more(self):
        """The next piece of the file becomes the text that is read from; False: there is none."""
        decoder = self._decoder
        if self._telling:
            inner = decoder.decoder
            self._start, self._state = self._buffer.tell(), (inner.kept, inner.first, decoder._cr)
        data = self._buffer.read1(self._CHUNK_SIZE) if hasattr(self._buffer, "read1") else self._buffer.read(self._CHUNK_SIZE)
        if not isinstance(data, (bytes, bytearray, memoryview)):
            raise TypeError(f"underlying read1() should have returned a bytes-like object, not '{type(data).__name__}'")
        self._chunk = data = bytes(data)
        if self._universal:
            self._text = decoder.decode(data, not data)
        else:
            self._text = decoder.decoder.decode(data, not data)
        self._used = 0
        return bool(data) or bool(self._text)

    def read(self, size=-1):
        self._begin()
        if size is None:
            size = -1
        size = _index(size)
        if size < 0:
            text = self._rest()
            data = self._buffer.read()
            if not isinstance(data, (bytes, bytearray, memoryview)):
                raise TypeError(f"underlying read() should have returned a bytes-like object, not '{type(data).__name__}'")
            if self._universal:
                text += self._decoder.decode(bytes(data), True)
            else:
                text += self._decoder.decoder.decode(bytes(data), True)
            self._chunk = b""
            if self._telling:
                self._start, self._state = self._buffer.tell(), (b"", False, False)
            return text
        pieces, n = [], 0
        while n < size:
            if self._used >= len(self._text) and not self._more():
                break
            piece = self._text[self._used:self._used + size - n]
            self._used += len(piece)
            n += len(piece)
            pieces.append(piece)
        return "".join(pieces)

    def readline(self, size=-1):
        size = _size(size)
        self._begin()
        return self._line(size)

    def _line(self, size):
        end_text = self._newline or "\n"
        pieces, n = [], 0
        while True:
            text, used = self._text, self._used
            if used >= len(text):
                if not self._more():
                    break
                text, used = self._text, 0
                if not text:
                    continue
                if pieces and self._newline == "\r\n" and pieces[-1][-1:] == "\r":
                    text = self._text = pieces.pop() + text
                    n = sum(map(len, pieces))
                    self._chunk = b""
            if self._translate or self._newline:
                end = text.find(end_text, used)
                end = end + len(end_text) if end >= 0 else 0
            else:
                lf, cr = text.find("\n", used), text.find("\r", used)
                if cr < 0 or 0 <= lf < cr:
                    end = lf + 1
                else:
                    end = cr + (2 if lf == cr + 1 else 1)
            stop = end or len(text)
            if 0 <= size <= n + stop - used:
                stop, end = used + size - n, 1
            pieces.append(text[used:stop])
            n += stop - used
            self._used = stop
            if end:
                break
        return pieces[0] if len(pieces) == 1 else "".join(pieces)

    def __next__(self):
        self._telling = False
        text, used = self._text, self._used
        if used < len(text) and self._translate and not self._buffer.closed:
            end = text.find("\n", used) + 1
            if end:
                self._used = end
                return text[used:end]
        self._begin()
        line = self._line(-1)
        if not line:
            self._telling = self._seekable
            raise StopIteration
        return line

    # ---- places ----
    def tell(self):
        self._check()
        if not self._seekable:
            raise UnsupportedOperation("underlying stream is not seekable")
        if not self._telling:
            raise OSError("telling position disabled by next() call")
        self.flush()
        if self._decoder is None or self._used >= len(self._text):
            return self._buffer.tell() - (len(self._decoder.decoder.kept) + self._decoder._cr if self._decoder is not None else 0)
        kept, first, cr = self._state
        again = IncrementalNewlineDecoder(_Decoder(self._encoding, self._errors), self._translate)
        again.decoder.kept, again.decoder.first, again._cr = kept, first, cr
        decode = again.decode if self._universal else again.decoder.decode
        n, chunk = 0, self._chunk
        low, high = 0, len(chunk)
        guess = len(self._text[:self._used].encode(self._encoding, self._errors)) if not (kept or cr or first) else 0
        if guess and guess <= high and "\r" not in self._text and b"\r" not in chunk[:guess]:
            return self._start + guess
        for at in range(high):
            n += len(decode(chunk[at:at + 1], False))
            if n >= self._used and not again._cr and not again.decoder.kept:
                return self._start + at + 1
        return self._start + high

    def seek(self, cookie, whence=0):
        self._check()
        if not self._seekable:
            raise UnsupportedOperation("underlying stream is not seekable")
        if whence == 1:
            if cookie != 0:
                raise UnsupportedOperation("can't do nonzero cur-relative seeks")
            whence, cookie = 0, self.tell()
        elif whence == 2:
            if cookie != 0:
                raise UnsupportedOperation("can't do nonzero end-relative seeks")
            self.flush()
            position = self._buffer.seek(0, 2)
            self._text, self._used, self._decoder = "", 0, None
            return position
        if whence != 0:
            raise ValueError(f"invalid whence ({whence}, should be 0, 1 or 2)")
        if cookie < 0:
            raise ValueError(f"negative seek position {cookie}")
        self.flush()
        self._buffer.seek(cookie)
        self._text, self._used, self._decoder = "", 0, None
        if cookie == 0:
            self._seen_start = False
        return cookie

    def truncate(self, pos=None):
        self.flush()
        if pos is None:
            pos = self.tell()
        return self._buffer.truncate(pos)


def open_code(path):
    """Opens the provided file with the intent to import the contents."""
    return open(path, "rb")


def _open(file, mode="r", buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None):
    if not isinstance(file, int):
        file = _path(file)
    for name, value in (("mode", mode), ("encoding", encoding), ("errors", errors), ("newline", newline)):
        if not isinstance(value, str) and (name == "mode" or value is not None):
            raise TypeError(f"open() argument '{name}' must be str{'' if name == 'mode' else ' or None'}, not "
                            f"{'None' if value is None else type(value).__name__}")
    buffering = _index(buffering)
    kinds = set(mode)
    if kinds - set("axrwb+t") or len(mode) > len(kinds):
        raise ValueError(f"invalid mode: {mode!r}")
    text, binary = "t" in kinds, "b" in kinds
    if text and binary:
        raise ValueError("can't have text and binary mode at once")
    if len(kinds & set("xrwa")) > 1:
        raise ValueError("must have exactly one of create/read/write/append mode")
    if binary and encoding is not None:
        raise ValueError("binary mode doesn't take an encoding argument")
    if binary and errors is not None:
        raise ValueError("binary mode doesn't take an errors argument")
    if binary and newline is not None:
        raise ValueError("binary mode doesn't take a newline argument")
    raw = FileIO(file, mode.replace("b", "").replace("t", ""), closefd, opener)
    try:
        line_buffering = buffering == 1
        if buffering < 0 or buffering == 1:
            buffering = DEFAULT_BUFFER_SIZE
        if buffering == 0:
            if binary:
                return raw
            raise ValueError("can't have unbuffered text I/O")
        if "+" in kinds:
            kind = BufferedRandom
        elif "r" in kinds:
            kind = BufferedReader
        else:
            kind = BufferedWriter
        buffer = kind(raw, buffering)
        if binary:
            return buffer
        wrapper = TextIOWrapper(buffer, encoding, errors, newline, line_buffering and not binary)
        wrapper.mode = mode
        return wrapper
    except:
        raw.close()
        raise


class IOBase(_IOBase, metaclass=ABCMeta):
    """The abstract base class for all I/O classes."""


class RawIOBase(_RawIOBase, IOBase):
    """Base class for raw binary I/O."""


class BufferedIOBase(_BufferedIOBase, IOBase):
    """Base class for buffered IO objects."""


class TextIOBase(_TextIOBase, IOBase):
    """Base class for text I/O."""


if ABCMeta is not type:
    RawIOBase.register(FileIO)
    for _kind in BufferedReader, BufferedWriter, BufferedRandom, BufferedRWPair, _StandardStream:
        BufferedIOBase.register(_kind)
    for _kind in TextIOWrapper, type(sys.stdout):
        TextIOBase.register(_kind)
class BytesIO(_memory_file.BytesIO, _BufferedIOBase):
    """Buffered I/O implementation using an in-memory bytes buffer."""
    __slots__ = ()
    __module__ = "_io"


class StringIO(_memory_file.StringIO, _TextIOBase):
    """Text I/O implementation using an in-memory buffer."""
    __slots__ = ()
    __module__ = "_io"


if ABCMeta is not type:
    BufferedIOBase.register(BytesIO)
    TextIOBase.register(StringIO)
for _kind in _IOBase, _RawIOBase, _BufferedIOBase, _TextIOBase, FileIO, BufferedReader, BufferedWriter, BufferedRandom, BufferedRWPair, \
        TextIOWrapper, IncrementalNewlineDecoder:
    _kind.__module__ = "_io"
del _kind
