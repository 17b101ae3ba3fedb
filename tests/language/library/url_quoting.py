from urllib.parse import *
for s in "a b/c", "\u00e9\u20ac~", "100%", "a+b&c=d", "", b"\xff\x00a", bytearray(b"x y"):
    print(quote(s), quote(s, safe=""), quote_plus(s) if not isinstance(s, bytearray) else "")
for s in "a%20b", "%C3%A9", "%e9", "%zz%4", "a+b", "%41%ff", b"%41":
    print(repr(unquote(s)), unquote_to_bytes(s), repr(unquote_plus(s)) if isinstance(s, str) else "")
print(repr(unquote("%e9", "latin-1")), repr(unquote("%ff", errors="ignore")), quote("\u00e9", encoding="latin-1"))
print(urlencode({"a": 1, "b": "x y", "c": [1, 2]}), urlencode([("k", "v&"), (b"x", b"\xff")]), urlencode({"k": [1, "z"]}, doseq=True),
      urlencode({"a b": "c d"}, quote_via=quote))
for q in "a=1&b=2&a=3", "a=&b", "a;b=1", "x=%20+y", "=v&&":
    print(parse_qs(q), parse_qsl(q, keep_blank_values=True))
for f in (lambda: parse_qsl("a", strict_parsing=True), lambda: parse_qs("a=1&b=2", max_num_fields=1), lambda: quote(b"a", encoding="x"),
          lambda: quote_from_bytes("a"), lambda: urlencode(3), lambda: urlencode("ab"), lambda: parse_qs("a", separator="")):
    try:
        f()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
print(parse_qsl(b"a=1&b=%41"), parse_qs("a=1;b=2", separator=";"))
