# every algorithm at every length around its block
import hashlib


def tried(f, *a, **k):
    try:
        return f(*a, **k)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


names = ["md5", "sha1", "sha224", "sha256", "sha384", "sha512", "sha3_224", "sha3_256", "sha3_384", "sha3_512", "blake2b", "blake2s"]
for name in names:
    h = hashlib.new(name)
    print(name, h.name, h.digest_size, h.block_size, h.hexdigest())
    print(hashlib.new(name, b"abc").hexdigest(), getattr(hashlib, name)(b"abc").digest() == hashlib.new(name, b"abc").digest())
    sums = hashlib.md5()
    for n in (1, 54, 55, 56, 57, 63, 64, 65, 71, 72, 103, 104, 110, 111, 112, 113, 127, 128, 129, 135, 136, 143, 144, 145, 255, 256, 257, 1000):
        sums.update(getattr(hashlib, name)(bytes(i % 251 for i in range(n))).digest())
    print(sums.hexdigest())
for name in ("shake_128", "shake_256"):
    h = hashlib.new(name, b"abc")
    print(name, h.name, h.digest_size, h.block_size, h.hexdigest(8), h.hexdigest(500)[-32:], h.digest(0), tried(h.digest), tried(h.digest, "x"), tried(h.hexdigest, 2 ** 80))
h = hashlib.sha256()
for i in range(100):
    h.update(b"piece %d " % i)
print(h.hexdigest() == hashlib.sha256(b"".join(b"piece %d " % i for i in range(100))).hexdigest())
c = h.copy()
h.update(b"more")
print(h.digest() != c.digest(), c.hexdigest(), h.hexdigest(), h.digest() == h.digest())
print(hashlib.md5(bytearray(b"abc")).hexdigest() == hashlib.md5(memoryview(b"abc")).hexdigest() == hashlib.md5(b"abc", usedforsecurity=False).hexdigest())
big = bytes(300000)
print(hashlib.md5(big).hexdigest(), hashlib.sha512(big).hexdigest()[:32], hashlib.sha3_256(memoryview(big)).hexdigest())
a = bytearray(200001)
h = hashlib.sha1(a)
h.update(a)
a.append(1)
print(h.hexdigest(), len(a))
