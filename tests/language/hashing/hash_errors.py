# arguments of hashlib, hmac and compare_digest; keyed hashes
import hashlib
import hmac


def tried(f, *a, **k):
    try:
        return f(*a, **k)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


h = hashlib.md5()
print(tried(hashlib.md5, "text"), tried(h.update, "text"), tried(h.update, 5), tried(hashlib.sha1, None), tried(hashlib.new, "nope"), tried(hashlib.new, 5))
print(tried(h.digest, 1), tried(h.update), tried(h.copy, 1), tried(setattr, h, "name", "x"), tried(hashlib.sha256, memoryview(b"abcd")[::2]))
print(repr(h)[:27], sorted(hashlib.algorithms_guaranteed))
print(hmac.new(b"key", b"message", "sha256").hexdigest(), hmac.new(b"key", b"message", hashlib.md5).hexdigest(), hmac.digest(b"key", b"message", "sha1").hex())
k = hmac.new(b"k" * 200, digestmod="sha512")
k.update(b"a")
c = k.copy()
c.update(b"b")
print(k.hexdigest()[:40], c.hexdigest()[:40], k.name, k.digest_size, k.block_size, hmac.new(bytearray(b"k"), b"", "md5").digest())
print(tried(hmac.new, "key", b"", "md5"), tried(hmac.new, b"key", b"m"), hmac.HMAC(b"", b"", "sha3_256").hexdigest())
for a, b in [(b"a", b"a"), (b"a", b"b"), ("a", "a"), ("a", "ab"), (b"abc", bytearray(b"abc")), (memoryview(b"x"), b"x"), ("a", b"a"), ("é", "é"), (5, 5), (b"", b"")]:
    print(hmac.compare_digest(a, b) if type(tried(hmac.compare_digest, a, b)) is bool else tried(hmac.compare_digest, a, b))
print(hashlib.blake2b(b"x", digest_size=16).hexdigest(), hashlib.blake2b(b"x", key=b"secret", salt=b"salt", person=b"me").hexdigest()[:32])
print(hashlib.blake2s(b"x", digest_size=8, key=b"k" * 32).hexdigest(), hashlib.blake2s(key=b"k").hexdigest(), hashlib.blake2b(digest_size=1).digest_size)
print(hashlib.blake2b(b"t", fanout=2, depth=3, leaf_size=4, node_offset=5, node_depth=1, inner_size=32).hexdigest()[:32])
print(tried(hashlib.blake2b, b"", digest_size=65), tried(hashlib.blake2b, b"", digest_size=0), tried(hashlib.blake2s, b"", key=b"k" * 33), tried(hashlib.blake2b, b"", salt=b"s" * 17), tried(hashlib.blake2s, b"", person=b"p" * 9))
print(tried(hashlib.blake2b, "x"), tried(hashlib.blake2b, b"", digest_size="x"), tried(hashlib.blake2b, b"", fanout=256), tried(hashlib.blake2b, b"", depth=0))
print(hashlib.pbkdf2_hmac("sha1", b"password", b"salt", 3).hex(), hashlib.pbkdf2_hmac("sha256", b"p", b"s", 2, 40).hex(), tried(hashlib.pbkdf2_hmac, "md5", b"", b"", 0))
