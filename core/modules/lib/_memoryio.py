"""Files in memory in Python, for _pyio: BytesIO over a bytearray, StringIO over parts of text; io has both in C."""
from io import IncrementalNewlineDecoder, _BufferedIOBase, _IOBase, _RawIOBase, _TextIOBase

_CLOSED = "I/O operation on closed file."


def _number(n, none=-1):
    if n is None:
        return none
    try:
        return n.__index__()
    except AttributeError:
        raise TypeError(f"argument should be integer or None, not '{type(n).__name__}'") from None


def _place(n):
    try:
        return n.__index__()
    except AttributeError:
        raise TypeError(f"'{type(n).__name__}' object cannot be interpreted as an integer") from None


class BytesIO(_BufferedIOBase):
    """Buffered I/O implementation using an in-memory bytes buffer."""
    _buf = None
    _shown = False  # views of it may be in use: then it must not change

    def __init__(self, initial_bytes=b""):
        buf = bytearray()
        if initial_bytes is not None:
            try:
                buf += memoryview(initial_bytes)
            except TypeError:
                raise TypeError(f"a bytes-like object is required, not '{type(initial_bytes).__name__}'") from None
        self._buf, self._pos = buf, 0

    def _open(self):
        buf = self._buf
        if buf is None:
            raise ValueError(_CLOSED)
        return buf

    @property
    def closed(self):
        return self._buf is None

    def close(self):
        if self._buf is not None:
            self._changing()
            self._buf = None

    def flush(self):
        self._open()

    def readable(self):
        self._open()
        return True

    writable = seekable = readable

    def isatty(self):
        self._open()
        return False

    def getvalue(self):
        return bytes(self._open())

    def getbuffer(self):
        self._shown = True
        return memoryview(self._open())

    def _changing(self):
        buf = self._open()
        if self._shown:
            buf.append(0)  # BufferError where a view is in use
            del buf[-1]
        return buf

    def tell(self):
        self._open()
        return self._pos

    def read(self, size=-1, /):
        buf = self._open()
        size, pos = _number(size), self._pos
        if size < 0 or size > len(buf) - pos:
            size = max(len(buf) - pos, 0)
        self._pos = pos + size
        return bytes(buf[pos:pos + size])

    read1 = read

    def readinto(self, buffer, /):
        buf = self._open()
        try:
            view = memoryview(buffer)
            if view.readonly:
                raise TypeError
        except TypeError:
            raise TypeError(f"readinto() argument must be read-write bytes-like object, not {type(buffer).__name__}") from None
        view = view.cast("B")
        part = buf[self._pos:self._pos + len(view)]
        view[:len(part)] = part
        self._pos += len(part)
        return len(part)

    def readline(self, size=-1, /):
        buf = self._open()
        size, pos = _number(size), self._pos
        end = buf.find(b"\n", pos) + 1 or max(len(buf), pos)
        if 0 <= size < end - pos:
            end = pos + size
        self._pos = end
        return bytes(buf[pos:end])

    def readlines(self, size=None, /):
        self._open()
        hint, n, lines = _number(size, 0), 0, []
        while line := self.readline():
            lines.append(line)
            n += len(line)
            if 0 < hint <= n:
                break
        return lines

    def __iter__(self):
        self._open()
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def write(self, b, /):
        buf = self._changing()
        try:
            view = memoryview(b)
        except TypeError:
            raise TypeError(f"a bytes-like object is required, not '{type(b).__name__}'") from None
        n, pos = view.nbytes, self._pos
        if n:
            if pos > len(buf):
                buf += bytes(pos - len(buf))
            buf[pos:pos + n] = bytes(view)
            self._pos = pos + n
        return n

    def writelines(self, lines, /):
        self._open()
        for line in lines:
            self.write(line)

    def seek(self, pos, whence=0, /):
        buf = self._open()
        pos, whence = _place(pos), _place(whence)
        if whence == 0:
            if pos < 0:
                raise ValueError(f"negative seek value {pos}")
        elif whence == 1:
            pos += self._pos
        elif whence == 2:
            pos += len(buf)
        else:
            raise ValueError(f"invalid whence ({whence}, should be 0, 1 or 2)")
        self._pos = max(pos, 0)
        return self._pos

    def truncate(self, size=None, /):
        buf = self._changing()
        size = _number(size, self._pos)
        if size < 0:
            raise ValueError(f"negative size value {size}")
        if size < len(buf):
            del buf[size:]
        return size

    def __getstate__(self):
        value = self.getvalue()
        d = {k: v for k, v in self.__dict__.items() if k not in ("_buf", "_pos", "_shown")}
        return value, self._pos, d or None

    def __setstate__(self, state):
        if not isinstance(state, tuple) or len(state) < 3:
            raise TypeError("%s.__setstate__ argument should be 3-tuple, got %s" % (type(self).__name__, type(state).__name__))
        BytesIO.__init__(self, state[0])
        if not isinstance(state[1], int):
            raise TypeError("second item of state must be an integer, not %s" % type(state[1]).__name__)
        if state[1] < 0:
            raise ValueError("position value cannot be negative")
        self._pos = state[1]
        if state[2] is not None:
            self.__dict__.update(state[2])


class StringIO(_TextIOBase):
    """Text I/O implementation using an in-memory buffer."""
    _text = None
    encoding = errors = None
    line_buffering = False

    def __init__(self, initial_value="", newline="\n"):
        if newline is not None and not isinstance(newline, str):
            raise TypeError(f"newline must be str or None, not {type(newline).__name__}")
        if newline not in (None, "", "\n", "\r", "\r\n"):
            raise ValueError(f"illegal newline value: {newline!r}")
        if initial_value is not None and not isinstance(initial_value, str):
            raise TypeError(f"initial_value must be str or None, not {type(initial_value).__name__}")
        self._newline = newline
        self._decoder = IncrementalNewlineDecoder(None, newline is None) if not newline else None
        self._text, self._parts, self._pos = "", [], 0
        if initial_value:
            self.write(initial_value)
            self._pos = 0

    # what is written at the end gathers in parts until somebody looks
    def _open(self):
        text = self._text
        if text is None:
            raise ValueError("I/O operation on closed file")
        if self._parts:
            text = self._text = text + "".join(self._parts)
            self._parts = []
        return text

    @property
    def closed(self):
        return self._text is None

    @property
    def newlines(self):
        self._open()
        return self._decoder.newlines if self._decoder is not None else None

    def close(self):
        self._text, self._parts = None, []

    def readable(self):
        self._open()
        return True

    writable = seekable = readable

    def getvalue(self):
        return self._open()

    def tell(self):
        self._open()
        return self._pos

    def read(self, size=-1, /):
        text = self._open()
        size, pos = _number(size), self._pos
        end = len(text) if size < 0 else min(pos + size, len(text))
        if end <= pos:
            return ""
        self._pos = end
        return text[pos:end]

    def readline(self, size=-1, /):
        text = self._open()
        size, pos = _number(size), self._pos
        if pos >= len(text):
            return ""
        newline = self._newline
        if newline == "":
            cr, lf = text.find("\r", pos), text.find("\n", pos)
            if cr >= 0 and (lf < 0 or cr < lf):
                end = cr + 2 if lf == cr + 1 else cr + 1
            else:
                end = lf + 1
        elif newline is None:
            end = text.find("\n", pos) + 1
        else:
            end = text.find(newline, pos)
            end = end + len(newline) if end >= 0 else 0
        end = end or len(text)
        if 0 <= size < end - pos:
            end = pos + size
        self._pos = end
        return text[pos:end]

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def write(self, s, /):
        if not isinstance(s, str):
            raise TypeError(f"string argument expected, got '{type(s).__name__}'")
        if self._text is None:
            raise ValueError("I/O operation on closed file")
        n = len(s)
        if self._decoder is not None:
            s = self._decoder.decode(s, True)
        if self._newline in ("\r", "\r\n"):
            s = s.replace("\n", self._newline)
        if not s:
            return n
        pos = self._pos
        if self._parts:
            if pos == self._end:
                self._parts.append(s)
                self._pos = self._end = pos + len(s)
                return n
            self._open()
        text = self._text
        if pos == len(text):
            self._parts.append(s)
        else:
            if pos > len(text):
                text += "\0" * (pos - len(text))
            self._text = text[:pos] + s + text[pos + len(s):]
        self._pos = self._end = pos + len(s)
        return n

    def seek(self, pos, whence=0, /):
        text = self._open()
        pos, whence = _place(pos), _place(whence)
        if not 0 <= whence <= 2:
            raise ValueError(f"Invalid whence ({whence}, should be 0, 1 or 2)")
        if pos < 0 and whence == 0:
            raise ValueError(f"Negative seek position {pos}")
        if whence and pos:
            raise OSError("Can't do nonzero cur-relative seeks")
        self._pos = self._pos if whence == 1 else len(text) if whence == 2 else pos
        return self._pos

    def truncate(self, size=None, /):
        text = self._open()
        size = _number(size, self._pos)
        if size < 0:
            raise ValueError(f"Negative size value {size}")
        if size < len(text):
            self._text = text[:size]
        return size

    def __getstate__(self):
        own = ("_text", "_parts", "_pos", "_newline", "_decoder", "_end")
        d = {k: v for k, v in self.__dict__.items() if k not in own}
        return self._open(), self._newline, self._pos, d or None

    def __setstate__(self, state):
        if not isinstance(state, tuple) or len(state) < 4:
            raise TypeError("%s.__setstate__ argument should be 4-tuple, got %s" % (type(self).__name__, type(state).__name__))
        StringIO.__init__(self, "", state[1])
        self._text = state[0] or ""
        if state[2] < 0:
            raise ValueError("position value cannot be negative")
        self._pos = state[2]
        if state[3] is not None:
            self.__dict__.update(state[3])
