import codecs
for name in ("cp437", "cp850", "cp866", "cp1250", "cp1251", "cp1252", "cp1253", "iso8859-2", "iso8859-5", "iso8859-15", "koi8-r", "mac-roman", "latin-1"):
    text = bytes(range(256)).decode(name, "replace")
    print(name, codecs.lookup(name).name, ascii(text[128:]), text.encode(name, "replace") == bytes(range(256)))
for name in ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be", "unicode_escape", "raw_unicode_escape"):
    b = "aé€😀\n".encode(name)
    print(name, b, b.decode(name) == "aé€😀\n")
    d = codecs.getincrementaldecoder(name)()
    print([d.decode(bytes([x])) for x in b] if "escape" not in name else "", d.decode(b"", True) if "escape" not in name else "")
e = codecs.getincrementalencoder("utf-8-sig")()
print(e.encode("a"), e.encode("b", True), e.reset(), e.encode("c"))
print(codecs.encode("Hello", "rot13"), codecs.decode("Uryyb", "rot-13"), codecs.BOM_UTF8, codecs.BOM_UTF16_LE)
print(list(codecs.iterencode(["a", "é"], "utf-16-le")), list(codecs.iterdecode([b"a\xc3", b"\xa9"], "utf-8")))
def search(name):
    if name == "twice":
        return codecs.CodecInfo(lambda s, e="strict": (s.encode() * 2, len(s)), lambda b, e="strict": (bytes(b).decode() * 2, len(b)), name="twice")
codecs.register(search)
print("ab".encode("twice"), b"x".decode("twice"), codecs.lookup("TWICE").name)
