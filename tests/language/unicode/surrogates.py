s = "a\ud800b\udfff"
print(ascii(s), len(s), s[1] == "\ud800", s.encode("utf-8", "surrogatepass"), s.encode("utf-8", "replace"), s.encode("utf-8", "backslashreplace"), s.encode("ascii", "xmlcharrefreplace"))
for errors in ("strict", "surrogateescape", "nope"):
    try:
        print(s.encode("utf-8", errors))
    except (UnicodeEncodeError, LookupError) as e:
        print(type(e).__name__, e)
b = b"a\xff\xed\xa0\x80\x80z"
for errors in ("ignore", "replace", "surrogateescape", "backslashreplace", "surrogatepass"):
    try:
        r = b.decode("utf-8", errors)
        print(errors, ascii(r), r.encode("utf-8", errors) == b if errors == "surrogateescape" else "")
    except UnicodeDecodeError as e:
        print(errors, e, e.start, e.end, e.reason, e.object == b, e.encoding)
print("\ud83d\ude00" == "\U0001f600", len("\ud83d\ude00"), ascii("\ud83d" + "\ude00"), "\ud800".isprintable(), repr("\ud800"), "\ud800" in s, s.find("\udfff"))
