# the module base64
import base64


def tried(f, *a, **k):
    try:
        return f(*a, **k)
    except Exception as e:
        return f"{type(e).__module__}.{type(e).__name__}: {e}"


for d in [b"", b"a", b"ab", b"abc", b"abcd", b"abcde", b"\xff\xfe\xfd" * 3, bytes(range(20)), b"\0\0\0\0", b"    ", b"\0\0\0\0\0"]:
    for e, f in [(base64.b64encode, base64.b64decode), (base64.urlsafe_b64encode, base64.urlsafe_b64decode), (base64.standard_b64encode, base64.standard_b64decode), (base64.b32encode, base64.b32decode),
                 (base64.b32hexencode, base64.b32hexdecode), (base64.b16encode, base64.b16decode), (base64.b85encode, base64.b85decode), (base64.a85encode, base64.a85decode),
                 (base64.encodebytes, base64.decodebytes)]:
        t = e(d)
        print(t.decode(), f(t) == d, end=" ")
    print()
print(base64.b64encode(b"\xff\xef", altchars=b"*!"), base64.b64decode("/+8=", validate=True), base64.b64decode(b"*!8=", b"*!"), base64.b64decode(b"Y W J j"), base64.b64encode(bytearray(b"x")), base64.b64encode(memoryview(b"y")))
print(tried(base64.b64decode, b"YWJ", validate=True), tried(base64.b64decode, "YW!j", validate=True), tried(base64.b64encode, "text"), tried(base64.b64decode, "é"), tried(base64.b64decode, 5), tried(base64.b64encode, b"x", b"abc"))
print(base64.b32decode(b"me======", casefold=True), tried(base64.b32decode, b"me======"), base64.b32decode(b"M1======", map01=b"I"), [tried(base64.b32decode, x) for x in (b"A", b"AAAAAAA=", b"AA==AA==", b"1AAAAAAA", "MFRGG===", b"A=======", b"AAA=====", b"")])
print(base64.b16decode(b"ab", casefold=True), tried(base64.b16decode, b"ab"), tried(base64.b16decode, b"ABC"), base64.b16encode(b"\xab\xcd"))
print(base64.a85encode(b"hello world", wrapcol=5), base64.a85encode(b"hello", adobe=True), base64.a85encode(b"    abc", foldspaces=True), base64.a85encode(b"abc", pad=True), base64.a85encode(b"x" * 20, wrapcol=7, adobe=True))
print(base64.a85decode(b"<~BOu!rDZ~>", adobe=True), base64.a85decode(b"y@:E", foldspaces=True), base64.a85decode(b"BO u!r\nDZ"), [tried(base64.a85decode, x) for x in (b"v", b"azb", b"s8W-\"", b"~", b"s8W-!")], tried(base64.a85decode, b"abc", adobe=True))
print([tried(base64.b85decode, x) for x in (b"a", b"~~~~~", b"aaaa\"", b"|NsC0", b"|NsC1", "VPO", b"")], base64.b85encode(b"abc", pad=True))
print(base64.encodebytes(b"x" * 100), tried(base64.encodebytes, "x"), tried(base64.decodebytes, "x"), base64.decodebytes(b"eHh4\neHg=\n"))
import array
print(tried(base64.encodebytes, memoryview(b"abcd").cast("i")), tried(base64.encodebytes, memoryview(b"abcd").cast("B", [2, 2])))
