"""What is common to the parsers of markup: declarations and comments."""
import re

_name = re.compile(r"[a-zA-Z][-_.a-zA-Z0-9]*\s*").match
_string = re.compile(r'(\'[^\']*\'|"[^"]*")\s*').match


class ParserBase:
    """Where a parser is, and declarations in angle brackets."""
    _decl_otherchars = ""

    def __init__(self):
        if self.__class__ is ParserBase:
            raise RuntimeError("_markupbase.ParserBase must be subclassed")

    def reset(self):
        self.lineno, self.offset = 1, 0

    def getpos(self):
        """The line and the column."""
        return self.lineno, self.offset

    def updatepos(self, i, j):
        if i >= j:
            return j
        rawdata = self.rawdata
        nlines = rawdata.count("\n", i, j)
        if nlines:
            self.lineno += nlines
            self.offset = j - (rawdata.rindex("\n", i, j) + 1)
        else:
            self.offset += j - i
        return j

    def parse_declaration(self, i):
        """From <! to its >; -1: it is not all there."""
        rawdata = self.rawdata
        j = i + 2
        assert rawdata[i:j] == "<!", "unexpected call to parse_declaration"
        if rawdata[j:j + 1] == ">":
            return j + 1
        if rawdata[j:j + 1] in ("-", ""):
            return -1
        n = len(rawdata)
        if rawdata[j:j + 2] == "--":
            return self.parse_comment(i)
        if rawdata[j] == "[":
            return self.parse_marked_section(i)
        decltype, j = self._scan_name(j, i)
        if j < 0:
            return j
        if decltype == "doctype":
            self._decl_otherchars = ""
        while j < n:
            c = rawdata[j]
            if c == ">":
                data = rawdata[i + 2:j]
                if decltype == "doctype":
                    self.handle_decl(data)
                else:
                    self.unknown_decl(data)
                return j + 1
            if c in "\"'":
                m = _string(rawdata, j)
                if not m:
                    return -1
                j = m.end()
            elif c.isascii() and c.isalpha():
                name, j = self._scan_name(j, i)
            elif c in self._decl_otherchars:
                j += 1
            elif c == "[":
                if decltype == "doctype":
                    j = self._parse_doctype_subset(j + 1, i)
                elif decltype in ("attlist", "linktype", "link", "element"):
                    raise AssertionError("unsupported '[' char in %s declaration" % decltype)
                else:
                    raise AssertionError("unexpected '[' char in declaration")
            else:
                raise AssertionError("unexpected %r char in declaration" % rawdata[j])
            if j < 0:
                return j
        return -1

    def parse_marked_section(self, i, report=1):
        rawdata = self.rawdata
        assert rawdata[i:i + 3] == "<![", "unexpected call to parse_marked_section()"
        name, j = self._scan_name(i + 3, i)
        if j < 0:
            return j
        if name in ("temp", "cdata", "ignore", "include", "rcdata"):
            match = re.compile(r"]\s*]\s*>").search(rawdata, i + 3)
        elif name in ("if", "else", "endif"):
            match = re.compile(r"]\s*>").search(rawdata, i + 3)
        else:
            raise AssertionError("unknown status keyword %r in marked section" % rawdata[i + 3:j])
        if not match:
            return -1
        if report:
            self.unknown_decl(rawdata[i + 3:match.start(0)])
        return match.end(0)

    def parse_comment(self, i, report=1):
        rawdata = self.rawdata
        if rawdata[i:i + 4] != "<!--":
            raise AssertionError("unexpected call to parse_comment()")
        match = re.compile(r"--\s*>").search(rawdata, i + 4)
        if not match:
            return -1
        if report:
            self.handle_comment(rawdata[i + 4:match.start(0)])
        return match.end(0)

    def _parse_doctype_subset(self, i, declstartpos):
        """To the ] of a document type's own declarations, whose names alone are looked at."""
        rawdata, n, j = self.rawdata, len(self.rawdata), i
        while j < n:
            c = rawdata[j]
            if c == "<":
                s = rawdata[j:j + 2]
                if s == "<":
                    return -1
                if s != "<!":
                    self.updatepos(declstartpos, j + 1)
                    raise AssertionError("unexpected char in internal subset (in %r)" % s)
                if j + 2 == n or j + 4 > n:
                    return -1
                if rawdata[j:j + 4] == "<!--":
                    j = self.parse_comment(j, report=0)
                    if j < 0:
                        return j
                    continue
                name, j = self._scan_name(j + 2, declstartpos)
                if j == -1:
                    return -1
                if name not in ("attlist", "element", "entity", "notation"):
                    self.updatepos(declstartpos, j + 2)
                    raise AssertionError("unknown declaration %r in internal subset" % name)
                while True:
                    m = re.compile(r"[^\"'>]*").match(rawdata, j)
                    j = m.end()
                    if rawdata[j:j + 1] == ">":
                        j += 1
                        break
                    m = _string(rawdata, j)
                    if not m:
                        return -1
                    j = m.end()
            elif c == "%":
                if j + 1 == n:
                    return -1
                s, j = self._scan_name(j + 1, declstartpos)
                if j < 0:
                    return j
                if rawdata[j:j + 1] == ";":
                    j += 1
            elif c == "]":
                j += 1
                while j < n and rawdata[j].isspace():
                    j += 1
                if j >= n:
                    return -1
                if rawdata[j] == ">":
                    return j
                self.updatepos(declstartpos, j)
                raise AssertionError("unexpected char after internal subset")
            elif c.isspace():
                j += 1
            else:
                self.updatepos(declstartpos, j)
                raise AssertionError("unexpected char %r in internal subset" % c)
        return -1

    def _scan_name(self, i, declstartpos):
        rawdata, n = self.rawdata, len(self.rawdata)
        if i == n:
            return None, -1
        m = _name(rawdata, i)
        if not m:
            self.updatepos(declstartpos, i)
            raise AssertionError("expected name token at %r" % rawdata[declstartpos:declstartpos + 20])
        s = m.group()
        if i + len(s) == n:
            return None, -1
        return s.strip().lower(), m.end()

    def unknown_decl(self, data):
        """To be overridden."""
