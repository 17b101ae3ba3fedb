# compile() of bytes: the coding cookie names any encoding with one byte a character
def attempt(source, mode="exec"):
    names = {}
    try:
        exec(compile(source, "f.py", mode), names)
        print(source[:28], ascii(names.get("x")))
    except SyntaxError as e:
        print(source[:28], "SyntaxError", e.msg, e.lineno, e.offset, e.text and ascii(e.text))


for encoding in ("cp1252 windows-1252 koi8-r koi8_u iso8859-15 latin9 cp437 ibm437 437 mac-roman mac-cyrillic CP1252 Windows_1252 iso8859_5 cyrillic "
                 "l2 hebrew arabic greek8 tis-620 cp864x nonsense utf-8 latin-1 iso-8859-1 l1 mbcs cp1258 iso8859-10 turkish").split():
    attempt(b"# coding: " + encoding.encode() + b"\nx = 'a\xe9\xa4'\n" if encoding != "utf-8" else b"# coding: utf-8\nx = 'a\xc3\xa9'\n")
attempt(b"# coding: cp1252\nx = 'a\x81'\n")
attempt(b"# coding: cp1252\n\n\nx = 'a\x81'\n")
attempt(b"# coding: ascii\n\n\nx = 'a\x81'\n")
attempt(b"\n# coding: ascii\nx = 'a'\n")
attempt(b"\n\n# coding: nonsense\nx = 'a'\n")
attempt(b"\xef\xbb\xbf# coding: utf-8\nx = 1")
attempt(b"\xef\xbb\xbf# coding: cp1252\nx = 1")
attempt(b"\xef\xbb\xbf# coding: koi8-r\nx = 1")
attempt(b"# coding: koi8-r\nx = '\xc1' 5\n")
attempt(b"# coding: koi8-r\n\xc1 = 5; x = \xc1")
attempt(b"# coding: koi8-r\nx = b'\xc1'\n")
attempt("# coding: koi8-r\nx = '\xe9'")
for source in (b"# coding: koi8-r\n'\xc1'", b"# coding: cp1251\n'\xe9' + '\\xe9'"):
    print(ascii(eval(source)))
