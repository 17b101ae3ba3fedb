# encode and decode: codecs, error handlers, what the exceptions say.
def show(label, f):
    try:
        print(label, ascii(f()))
    except UnicodeError as e:
        print(label, type(e).__name__, ascii(str(e)), e.encoding, e.start, e.end, ascii(e.object), e.reason)
    except Exception as e:
        print(label, type(e).__name__, ascii(str(e)))


texts = ["", "abc", "é", "aéb€c😀", "\ud800", "x\udc80\udcffy", "€€", "\udcffé\ud800\ud801z", "\x7f\x80\xff\u0100", "😀"]
names = ["utf-8", "UTF8", "utf_8", "ascii", "US-ASCII", "latin-1", "iso-8859-1", "L1", "nonsense"]
handlers = ["strict", "ignore", "replace", "backslashreplace", "surrogateescape", "surrogatepass", "xmlcharrefreplace"]
for t in texts:
    for n in names:
        for h in handlers:
            show((ascii(t), n, h), lambda: t.encode(n, h))
    show("defaults", lambda: (t.encode(), t.encode(errors="replace"), t.encode(encoding="ascii", errors="ignore")))
raw = [b"", b"abc", "aé€😀".encode(), b"\xff", b"a\x80b", b"\xc3", b"\xc3a", b"\xe2\x82", b"\xe2\x82a", b"\xf0\x9f\x98", b"\xf0\x9f\x98a", b"\xed\xa0\x80", b"\xed\xb2\x80x", b"\xf4\x90\x80\x80", b"\xc0\x80",
       b"\xe0\x80\x80", b"ok\xf5\x80\x80ok", b"\x80\x81\x82", b"\xf8\x88\x80\x80\x80"]
for b in raw:
    for n in names:
        for h in handlers[:-1]:
            show((b, n, h), lambda: b.decode(n, h))
    show("defaults", lambda: (b.decode(errors="replace"), str(b, "latin1"), str(b, errors="ignore"), bytearray(b).decode("utf-8", "replace")))
for f in ("abc".encode, b"abc".decode):
    show("bad", lambda: f(1))
    show("bad", lambda: f("ascii", 1))
    show("bad", lambda: f("ascii", "strict", 1))
    show("bad", lambda: f(x=1))
print("é".encode("ascii", "backslashreplace"), "\u20ac".encode("ascii", "xmlcharrefreplace"), len("😀".encode()))
print(all(chr(c).encode().decode() == chr(c) for c in range(0, 0x110000, 97) if not 0xd800 <= c < 0xe000))
