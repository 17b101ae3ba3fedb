"""Read and write comma separated values."""

__all__ = ["QUOTE_MINIMAL", "QUOTE_ALL", "QUOTE_NONNUMERIC", "QUOTE_NONE", "Error", "Dialect", "excel", "excel_tab", "field_size_limit",
           "reader", "writer", "register_dialect", "get_dialect", "list_dialects", "unregister_dialect", "__version__", "DictReader",
           "DictWriter", "unix_dialect", "Sniffer"]
__version__ = "1.0"

QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE = range(4)


class Error(Exception):
    __module__ = "_csv"


_dialects = {}
_limit = 131072
_NAMES = ("delimiter", "doublequote", "escapechar", "lineterminator", "quotechar", "quoting", "skipinitialspace", "strict")
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


class _Format:  # a dialect whose values are checked: _csv.Dialect
    __slots__ = _NAMES

    def __init__(self, dialect=None, **kw):
        for name in kw:
            if name not in _NAMES:
                raise TypeError(f"'{name}' is an invalid keyword argument for this function")
        if isinstance(dialect, str):
            dialect = get_dialect(dialect)
        defaults = {"delimiter": ",", "doublequote": True, "escapechar": None, "lineterminator": "\r\n", "quotechar": '"',
                    "quoting": QUOTE_MINIMAL, "skipinitialspace": False, "strict": False}
        given = {}
        for name in _NAMES:
            value = kw.get(name, _unset)
            if value is _unset and dialect is not None:
                value = getattr(dialect, name, _unset)
            if value is not _unset:
                given[name] = value
        for name in ("delimiter", "escapechar", "quotechar"):
            value = given.get(name, defaults[name])
            if value is None and name != "delimiter" or isinstance(value, str) and len(value) == 1:
                continue
            if not isinstance(value, str):
                kind = type(value).__name__
                raise TypeError(f'"{name}" must be string{"" if name == "delimiter" else " or None"}, not {kind}')
            if value or name == "delimiter" or True:
                raise TypeError(f'"{name}" must be a 1-character string')
        quoting = given.get("quoting", QUOTE_MINIMAL)
        if not isinstance(quoting, int) or isinstance(quoting, bool) and False:
            raise TypeError('"quoting" must be an integer')
        if not 0 <= quoting <= 3:
            raise TypeError('bad "quoting" value')
        if "quotechar" in given and given["quotechar"] is None and "quoting" not in given:
            given["quoting"] = quoting = QUOTE_NONE
        if quoting != QUOTE_NONE and given.get("quotechar", '"') is None:
            raise TypeError("quotechar must be set if quoting enabled")
        line = given.get("lineterminator", "\r\n")
        if line is None:
            raise TypeError("lineterminator must be set")
        if not isinstance(line, str):
            raise TypeError(f'"lineterminator" must be a string, not {type(line).__name__}')
        for name in _NAMES:
            value = given.get(name, defaults[name])
            setattr(self, name, bool(value) if name in ("doublequote", "skipinitialspace", "strict") else value)


def register_dialect(name, dialect=None, /, **kw):
    """Give a dialect a name."""
    if not isinstance(name, str):
        raise TypeError("dialect name must be a string")
    _dialects[name] = _Format(dialect, **kw)


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


class _Reader:
    __module__ = "_csv"

    def __init__(self, lines, dialect):
        self._lines = iter(lines)
        self.dialect = dialect
        self.line_num = 0

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
        d = self.dialect
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
            self.line_num += 1
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


class _Writer:
    __module__ = "_csv"

    def __init__(self, file, dialect):
        self._write = file.write
        self.dialect = dialect

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
        d = self.dialect
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


def reader(iterable, dialect="excel", /, **kw):
    """An iterator over the rows of lines of text."""
    return _Reader(iterable, _Format(dialect, **kw))


def writer(fileobj, dialect="excel", /, **kw):
    """A writer of rows to anything that has write()."""
    if not callable(getattr(fileobj, "write", None)):
        raise TypeError('argument 1 must have a "write" method')
    return _Writer(fileobj, _Format(dialect, **kw))


class Dialect:
    """How values are separated and quoted: subclasses set the attributes."""

    _name = ""
    _valid = False
    delimiter = quotechar = escapechar = doublequote = skipinitialspace = lineterminator = quoting = None

    def __init__(self):
        if self.__class__ != Dialect:
            self._valid = True
        try:
            _Format(self)
        except TypeError as e:
            raise Error(str(e)) from None


class excel(Dialect):
    delimiter = ","
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = "\r\n"
    quoting = QUOTE_MINIMAL


class excel_tab(excel):
    delimiter = "\t"


class unix_dialect(Dialect):
    delimiter = ","
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = "\n"
    quoting = QUOTE_ALL


register_dialect("excel", excel)
register_dialect("excel-tab", excel_tab)
register_dialect("unix", unix_dialect)


class DictReader:
    """Reads rows as dicts."""

    def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect="excel", *args, **kwds):
        if fieldnames is not None and iter(fieldnames) is fieldnames:
            fieldnames = list(fieldnames)
        self._fieldnames = fieldnames
        self.restkey = restkey
        self.restval = restval
        self.reader = reader(f, dialect, *args, **kwds)
        self.dialect = dialect
        self.line_num = 0

    def __iter__(self):
        return self

    @property
    def fieldnames(self):
        if self._fieldnames is None:
            try:
                self._fieldnames = next(self.reader)
            except StopIteration:
                pass
        self.line_num = self.reader.line_num
        return self._fieldnames

    @fieldnames.setter
    def fieldnames(self, value):
        self._fieldnames = value

    def __next__(self):
        if self.line_num == 0:
            self.fieldnames
        row = next(self.reader)
        self.line_num = self.reader.line_num
        while row == []:
            row = next(self.reader)
        d = dict(zip(self.fieldnames, row))
        lf, lr = len(self.fieldnames), len(row)
        if lf < lr:
            d[self.restkey] = row[lf:]
        elif lf > lr:
            for key in self.fieldnames[lr:]:
                d[key] = self.restval
        return d


class DictWriter:
    """Writes dicts as rows."""

    def __init__(self, f, fieldnames, restval="", extrasaction="raise", dialect="excel", *args, **kwds):
        if fieldnames is not None and iter(fieldnames) is fieldnames:
            fieldnames = list(fieldnames)
        self.fieldnames = fieldnames
        self.restval = restval
        extrasaction = extrasaction.lower()
        if extrasaction not in ("raise", "ignore"):
            raise ValueError("extrasaction (%s) must be 'raise' or 'ignore'" % extrasaction)
        self.extrasaction = extrasaction
        self.writer = writer(f, dialect, *args, **kwds)

    def writeheader(self):
        return self.writerow(dict(zip(self.fieldnames, self.fieldnames)))

    def _dict_to_list(self, rowdict):
        if self.extrasaction == "raise":
            wrong_fields = rowdict.keys() - self.fieldnames
            if wrong_fields:
                raise ValueError("dict contains fields not in fieldnames: " + ", ".join([repr(x) for x in wrong_fields]))
        return (rowdict.get(key, self.restval) for key in self.fieldnames)

    def writerow(self, rowdict):
        return self.writer.writerow(self._dict_to_list(rowdict))

    def writerows(self, rowdicts):
        return self.writer.writerows(map(self._dict_to_list, rowdicts))


class Sniffer:
    """Guesses the dialect of a sample."""

    def __init__(self):
        self.preferred = [",", "\t", ";", " ", ":"]

    def sniff(self, sample, delimiters=None):
        counts = {}
        lines = [line for line in sample.splitlines() if line]
        for line in lines:
            for c in set(line):
                if not c.isalnum() and c not in "\"'." and (delimiters is None or c in delimiters):
                    counts.setdefault(c, []).append(line.count(c))
        steady = [c for c, n in counts.items() if len(n) == len(lines) and min(n) == max(n)]
        steady.sort(key=lambda c: (self.preferred.index(c) if c in self.preferred else 99, -counts[c][0]))
        if not steady:
            raise Error("Could not determine delimiter")
        found = steady[0]

        class dialect(excel):
            _name = "sniffed"
            delimiter = found
            skipinitialspace = all(line.count(found) == line.count(found + " ") for line in lines)
        return dialect

    def has_header(self, sample):
        rows = list(reader(sample.splitlines(), self.sniff(sample)))
        header, votes = rows[0], 0
        for i, name in enumerate(header):
            values = [row[i] for row in rows[1:21] if len(row) == len(header)]
            try:
                [complex(v) for v in values]
            except ValueError:
                lengths = {len(v) for v in values}
                if len(lengths) == 1:
                    votes += 1 if len(name) not in lengths else -1
            else:
                try:
                    complex(name)
                    votes -= 1
                except ValueError:
                    votes += 1
        return votes > 0
