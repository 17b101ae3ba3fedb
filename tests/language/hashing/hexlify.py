# binascii: hex, base64, uuencode, quoted-printable
import binascii as b


def tried(f, *a, **k):
    try:
        return f(*a, **k)
    except Exception as e:
        return f"{type(e).__module__}.{type(e).__name__}: {e}"


print(b.hexlify(b"abc"), b.hexlify(b"abc", "-"), b.hexlify(b"abcde", sep=":", bytes_per_sep=2), b.hexlify(b"abcde", ":", -2), b.hexlify(data=bytearray(b"q")), b.hexlify(memoryview(b"xyz")[::1]))
print(tried(b.hexlify), tried(b.hexlify, "abc"), tried(b.hexlify, b"a", "--"), tried(b.hexlify, b"a", "é"), tried(b.hexlify, b"a", 5), tried(b.hexlify, 5))
print(b.unhexlify(b"6162"), b.unhexlify("6A6b"), b.a2b_hex(bytearray(b"")), [tried(b.unhexlify, x) for x in (b"abc", b"zz", "é1", 5, b"6 1", "0x")])
print(b.b2a_base64(b"abc"), b.b2a_base64(b"abcd", newline=False), b.b2a_base64(b""), b.b2a_base64(bytes(range(250, 256))), tried(b.b2a_base64, "x"), tried(b.b2a_base64, b"x", False))
for s in [b"YWJj", b"YWJ", b"YW", b"Y", b"", b"YW==", b"YW=", b"Y===", b"=", b"====", b"YWJj=", b"YW=J", b"Y W\nJ j", b"YW!Jj", b"YWJjZA==", b"YWJjZA==xx", b"YWJjZA=", b"AA=A", b"AAA=A",
          b"AB==CD==", b"YWJjZ", b"+/+/", "YWJj", b"YW==YW==", b"AAAA====", b"A=A=A=A="]:
    print(s, tried(b.a2b_base64, s), tried(b.a2b_base64, s, strict_mode=True))
print(tried(b.a2b_base64, "é"), tried(b.a2b_base64, 5), tried(b.a2b_base64))
for d in [b"", b"abc", b"\0\0\0", b"a", b"ab", b"abcd" * 11, b"a" * 45, b"a" * 46]:
    e = tried(b.b2a_uu, d)
    print(e, tried(b.b2a_uu, d, backtick=True), b.a2b_uu(e) == d if isinstance(e, bytes) else None)
print([tried(b.a2b_uu, x) for x in (b"#86)C\n", b"#86)C xx\n", b"#86", b"", b"#86\x7f", b" \n", b"#86)C\n\n", "#86)C", b"\x01")])
for d in [b"a=b\xff c \t\nxx \n", b"a" * 80, b".\n.", b"a\r\nb\r\n", b"tab\t", b"_ x", b"=" * 30, b"\0\x01", b"x" * 73 + b"=y"]:
    e = b.b2a_qp(d)
    print(e, b.b2a_qp(d, quotetabs=True), b.b2a_qp(d, header=True), b.b2a_qp(d, istext=False), b.a2b_qp(e) == d)
print(b.a2b_qp(b"a=3Db=FF=\nc=\r\nd=zz ="), b.a2b_qp(b"a_b=20", header=True), b.a2b_qp("=41=4"), b.a2b_qp(b"=="), b.a2b_qp(data=b"a_b"))
print(b.Error.__mro__, b.Incomplete.__mro__, isinstance(b.Error(), ValueError))
