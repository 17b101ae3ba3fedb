"""tokenize of bytes: ENCODING first; detect_encoding."""
import io, tokenize
for source in (b"x = 1\n", b"# coding: latin-1\n'\xe9'\n", b"\xef\xbb\xbfy\n", "é = 'ü'\n".encode(), b"#!x\n# -*- coding: utf8 -*-\nz\n"):
    print([tuple(t)[:4] for t in tokenize.tokenize(io.BytesIO(source).readline)])
def tell(source, lines=None):
    try:
        print(tokenize.detect_encoding(io.BytesIO(source).readline))
    except SyntaxError as e:
        print(type(e).__name__, e)
for source in (b"", b"x", b"\n", b"# coding: utf-8\nx", b"\n# vim: set fileencoding=iso-8859-15 :\n", b"x\n# coding: ascii\n", b"\n\n# coding: ascii\n",
               b"\xef\xbb\xbf", b"\xef\xbb\xbf# coding: utf-8\n", b"\xef\xbb\xbf# coding: latin-1\n", b"# coding: nowhere\n", b"\xff\xfe",
               b"# coding: UTF_8_sig\n", b"# coding=Latin_1-unix\n", b"x # coding: foo\n"):
    tell(source)
def lines():
    yield b"# coding: ascii\n"
print(tokenize.detect_encoding(lines().__next__))
class Named:
    name = "file.py"
    def readline(self):
        return b"# coding: bad\n"
try:
    tokenize.detect_encoding(Named().readline)
except SyntaxError as e:
    print(e)
