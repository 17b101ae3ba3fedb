import hmac, hashlib, warnings
for name in "md5", "sha1", "sha256", "sha3_256", "blake2s":
    h = hmac.new(b"key", b"some text", name)
    print(h.name, h.digest_size, h.block_size, h.hexdigest())
h = hmac.HMAC(b"k" * 200, digestmod=hashlib.sha256)
h.update(b"a"); c = h.copy(); c.update(b"b")
print(h.hexdigest() != c.hexdigest(), hmac.compare_digest(c.digest(), hmac.digest(b"k" * 200, b"ab", "sha256")))
for args in (("text", b"", "md5"), (b"k", b"")):
    try:
        hmac.new(*args)
    except Exception as e:
        print(type(e).__name__, e)

class Small:
    digest_size = 4
    block_size = 8
    def __init__(self, data=b""): self.data = bytes(data)
    def update(self, d): self.data += d
    def copy(self): return Small(self.data)
    def digest(self): return self.data[:4]
    def hexdigest(self): return self.digest().hex()
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always")
    print(hmac.HMAC(b"k", b"m", Small).hexdigest(), [str(x.message) for x in w])
for pair in ("a", "a"), (b"a", b"b"), ("é", "é"), (b"a", "a"):
    try:
        print(hmac.compare_digest(*pair))
    except TypeError as e:
        print(e)
