# crc32, adler32, crc_hqx
import binascii
import zlib


def tried(f, *a):
    try:
        return f(*a)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


for d in [b"", b"a", b"abc", b"hello world", bytes(range(256)), b"x" * 10000, bytearray(b"abc"), memoryview(b"abc")]:
    print(len(d), zlib.crc32(d), binascii.crc32(d), zlib.adler32(d), binascii.crc_hqx(d, 0), binascii.crc_hqx(d, 0xFFFF))
print(zlib.crc32(b"world", zlib.crc32(b"hello ")) == zlib.crc32(b"hello world"), zlib.adler32(b"world", zlib.adler32(b"hello ")) == zlib.adler32(b"hello world"))
print(zlib.crc32(b"a", 1), zlib.crc32(b"a", -1), zlib.crc32(b"a", 2 ** 40 + 1), zlib.adler32(b"a", 0), zlib.adler32(b"a", -5), binascii.crc32(b"a", 2 ** 70 + 3))
print(tried(zlib.crc32, "a"), tried(zlib.crc32), tried(zlib.crc32, b"", "x"), tried(zlib.adler32, 5), tried(binascii.crc_hqx, b""), tried(binascii.crc32, b"a", 1.0))
