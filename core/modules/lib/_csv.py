"""The reader and the writer of csv, and the table of dialects."""
__version__ = "1.0"
QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE = range(4)


class Error(Exception):
    pass


_dialects = {}
_limit = 131072
_unset = object()


def field_size_limit(new=_unset):
    """The longest field that is read; sets it, too."""
    global _limit
    old = _limit
    if new is not _unset:
        if not isinstance(new, int):
            raise TypeError("limit must be an integer")
        _limit = new
    return old


def _flag(name, value):
    return bool(value)


def _char(name, value):
    if value is None and name != "delimiter":
        return None
    if not isinstance(value, str):
        raise TypeError(f'"{name}" must be string{"" if name == "delimiter" else " or None"}, not {type(value).__name__}')
    if len(value) != 1:
        raise TypeError(f'"{name}" must be a 1-character string')
    return value


def _quoting(name, value):
    if type(value) is not int:
        raise TypeError('"quoting" must be an integer')
    if not 0 <= value <= 3:
        raise TypeError('bad "quoting" value')
    return value


def _line(name, value):
    if not isinstance(value, str) and value is not None:
        raise TypeError('"lineterminator" must be a string')
    return value


_PARTS = {"delimiter": (_char, ","), "doublequote": (_flag, True), "escapechar": (_char, None), "lineterminator": (_line, "\r\n"),
          "quotechar": (_char, '"'), "quoting": (_quoting, QUOTE_MINIMAL), "skipinitialspace": (_flag, False), "strict": (_flag, False)}


class Dialect:
    """A dialect whose values have been checked."""
    __slots__ = tuple("_" + name for name in _PARTS)

    def __new__(cls, /, *args, **kw):
        if args and "dialect" in kw:
            raise TypeError("argument for function given by name ('dialect') and position (1)")
        dialect = args[0] if args else kw.pop("dialect", None)
        for name in kw:
            if name not in _PARTS:
                raise TypeError(f"'{name}' is an invalid keyword argument for this function")
        if isinstance(dialect, str):
            dialect = get_dialect(dialect)
        if isinstance(dialect, Dialect) and not kw:
            return dialect
        given = {}
        for name in _PARTS:
            value = kw.get(name, _unset)
            if value is _unset and dialect is not None:
                value = getattr(dialect, name, _unset)
            given[name] = value
        self = object.__new__(cls)
        for name, (check, default) in _PARTS.items():
            value = given[name]
            setattr(self, "_" + name, default if value is _unset else check(name, value))
        if given["quotechar"] is None and given["quoting"] is _unset:
            self._quoting = QUOTE_NONE
        if self._quoting != QUOTE_NONE and self._quotechar is None:
            raise TypeError("quotechar must be set if quoting enabled")
        if self._lineterminator is None:
            raise TypeError("lineterminator must be set")
        return self

    def __reduce_ex__(self, protocol):
        raise TypeError("cannot pickle 'Dialect' instances")


for _name in _PARTS:
    setattr(Dialect, _name, property(getattr(Dialect, "_" + _name).__get__))
del _name


def _dialect(dialect, kw):
    return Dialect(**kw) if dialect is _unset or dialect is None else Dialect(dialect, **kw)


def register_dialect(name, dialect=_unset, /, **kw):
    """Give a dialect a name."""
    if not isinstance(name, str):
        raise TypeError("dialect name must be a string")
    _dialects[name] = _dialect(dialect, kw)


def unregister_dialect(name):
    """Forget a dialect."""
    try:
        del _dialects[name]
    except KeyError:
        raise Error("unknown dialect") from None


def get_dialect(name):
    """The dialect of this name."""
    try:
        return _dialects[name]
    except KeyError:
        raise Error("unknown dialect") from None


def list_dialects():
    """The names of all dialects."""
    return list(_dialects)


_START_RECORD, _START_FIELD, _ESCAPED, _IN_FIELD, _IN_QUOTED, _ESCAPE_IN_QUOTED, _QUOTE_IN_QUOTED, _EAT_NL, _AFTER_ESCAPED_NL = range(9)


class Reader:

    def __new__(cls, *args, **kw):
        raise TypeError("cannot create '_csv.Reader' instances")

    dialect = property(lambda self: self._dialect)
    line_num = property(lambda self: self._line_num)

    def __iter__(self):
        return self

    def _save(self):
        text = "".join(self._field)
        self._field = []
        if self._numeric:
            text = float(text)
            self._numeric = False
        self._fields.append(text)

    def _add(self, c):
        if len(self._field) >= _limit:
            raise Error("field larger than field limit (%d)" % _limit)
        self._field.append(c)

    def __next__(self):
        d = self._dialect
        self._fields, self._field, self._numeric = [], [], False
        self._state = _START_RECORD
        while True:
            try:
                line = next(self._lines)
            except StopIteration:
                if self._field or self._state == _IN_QUOTED:
                    if d.strict:
                        raise Error("unexpected end of data") from None
                    self._save()
                    return self._fields
                raise
            if not isinstance(line, str):
                raise Error("iterator should return strings, not %.200s (the file should be opened in text mode)" % type(line).__name__)
            self._line_num += 1
            self._read(line, d)
            if self._state == _START_RECORD:
                return self._fields

    def _read(self, line, d):
        for c in line:
            self._step(c, d)
        self._step(None, d)  # the end of a line

    def _step(self, c, d):
        state = self._state
        newline = c is None or c == "\n" or c == "\r"
        if state == _START_RECORD:
            if c is None:
                return
            if newline:
                self._state = _EAT_NL
                return
            state = self._state = _START_FIELD
        if state == _START_FIELD:
            if newline:
                self._save()
                self._state = _START_RECORD if c is None else _EAT_NL
            elif c == d.quotechar and d.quoting != QUOTE_NONE:
                self._state = _IN_QUOTED
            elif c == d.escapechar:
                self._state = _ESCAPED
            elif c == " " and d.skipinitialspace:
                pass
            elif c == d.delimiter:
                self._save()
            else:
                if d.quoting == QUOTE_NONNUMERIC:
                    self._numeric = True
                self._add(c)
                self._state = _IN_FIELD
        elif state == _ESCAPED:
            if newline and c is not None:
                self._add(c)
                self._state = _AFTER_ESCAPED_NL
                return
            self._add("\n" if c is None else c)
            self._state = _IN_FIELD
        elif state == _IN_FIELD or state == _AFTER_ESCAPED_NL:
            if state == _AFTER_ESCAPED_NL and c is None:
                return
            if newline:
                self._save()
                self._state = _START_RECORD if c is None else _EAT_NL
            elif c == d.escapechar:
                self._state = _ESCAPED
            elif c == d.delimiter:
                self._save()
                self._state = _START_FIELD
            else:
                self._add(c)
                self._state = _IN_FIELD
        elif state == _IN_QUOTED:
            if c is None:
                pass
            elif c == d.escapechar:
                self._state = _ESCAPE_IN_QUOTED
            elif c == d.quotechar and d.quoting != QUOTE_NONE:
                self._state = _QUOTE_IN_QUOTED if d.doublequote else _IN_FIELD
            else:
                self._add(c)
        elif state == _ESCAPE_IN_QUOTED:
            self._add("\n" if c is None else c)
            self._state = _IN_QUOTED
        elif state == _QUOTE_IN_QUOTED:
            if d.quoting != QUOTE_NONE and c == d.quotechar:
                self._add(c)
                self._state = _IN_QUOTED
            elif c == d.delimiter:
                self._save()
                self._state = _START_FIELD
            elif newline:
                self._save()
                self._state = _START_RECORD if c is None else _EAT_NL
            elif not d.strict:
                self._add(c)
                self._state = _IN_FIELD
            else:
                raise Error("'%c' expected after '%c'" % (d.delimiter, d.quotechar))
        elif state == _EAT_NL:
            if c is None:
                self._state = _START_RECORD
            elif not newline:
                raise Error("new-line character seen in unquoted field - do you need to open the file in universal-newline mode?")


class Writer:

    def __new__(cls, *args, **kw):
        raise TypeError("cannot create '_csv.Writer' instances")

    dialect = property(lambda self: self._dialect)

    def _text(self, field, d, alone):
        if field is None:
            text = ""
        elif isinstance(field, str):
            text = field
        else:
            text = str(field)
        quoted = d.quoting == QUOTE_ALL or d.quoting == QUOTE_NONNUMERIC and not isinstance(field, (int, float, complex))
        special = {d.delimiter, d.escapechar, d.quotechar, "\r", "\n", *d.lineterminator}
        out = []
        for c in text:
            if c in special:
                want = d.quoting == QUOTE_NONE
                if not want:
                    if c == d.quotechar:
                        if d.doublequote:
                            out.append(c)
                        else:
                            want = True
                    elif c == d.escapechar:
                        want = True
                    if not want:
                        quoted = True
                if want:
                    if d.escapechar is None:
                        raise Error("need to escape, but no escapechar set")
                    out.append(d.escapechar)
            out.append(c)
        if not text and alone:
            if d.quoting == QUOTE_NONE:
                raise Error("single empty field record must be quoted")
            quoted = True
        text = "".join(out)
        return d.quotechar + text + d.quotechar if quoted else text

    def writerow(self, row):
        """Write one row."""
        d = self._dialect
        try:
            row = list(row)
        except TypeError:
            raise Error("iterable expected, not %.200s" % type(row).__name__) from None
        texts = [self._text(field, d, len(row) == 1) for field in row]
        return self._write(d.delimiter.join(texts) + d.lineterminator)

    def writerows(self, rows):
        """Write several rows."""
        for row in rows:
            self.writerow(row)


def reader(iterable, dialect=_unset, /, **kw):
    """An iterator over the rows of lines of text."""
    self = object.__new__(Reader)
    self._lines = iter(iterable)
    self._dialect, self._line_num = _dialect(dialect, kw), 0
    return self


def writer(fileobj, dialect=_unset, /, **kw):
    """A writer of rows to anything that has write()."""
    self = object.__new__(Writer)
    self._dialect = _dialect(dialect, kw)
    self._write = getattr(fileobj, "write", None)
    if not callable(self._write):
        raise TypeError('argument 1 must have a "write" method')
    return self
