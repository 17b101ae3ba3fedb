import codecs
d = codecs.getincrementaldecoder("utf-8")("replace")
print([ascii(d.decode(bytes([b]))) for b in b"a\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80\xff"], d.getstate(), ascii(d.decode(b"\xe2\x82", True)))
d.reset()
print(d.decode(b"\xc3"), d.getstate(), d.decode(b"\xa9"))
d.setstate((b"\xc3", 0))
print(d.decode(b"\xa9x"))
d = codecs.getincrementaldecoder("utf-16")()
print([d.decode(bytes([b])) for b in "aé".encode("utf-16")], d.decode(b"", True))
d = codecs.getincrementaldecoder("utf-16")()
print([d.decode(x) for x in (b"\xfe\xff", b"\x00a\x20", b"\xac\x00b")])
d = codecs.getincrementaldecoder("utf-8")()
try:
    d.decode(b"\xc3", True)
except UnicodeDecodeError as e:
    print(e)
d = codecs.getincrementaldecoder("utf-8-sig")()
print([d.decode(x) for x in (b"\xef", b"\xbb", b"\xbfa", b"\xef\xbb\xbf")])
e = codecs.getincrementalencoder("ascii")("xmlcharrefreplace")
print(e.encode("aé"), e.encode("b", True), e.getstate())
info = codecs.lookup("utf-8")
print(info.name, info.encode("é"), info.decode(b"\xc3\xa9"), len(info), info[0] is info.encode)
for name in ("nope", "x" * 100, ""):
    try:
        codecs.lookup(name)
    except LookupError as e:
        print(str(e)[:40])
