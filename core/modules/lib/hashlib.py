"""Secure hashes and message digests."""
import _hashlib
from _hashlib import (blake2b, blake2s, openssl_md5 as md5, openssl_sha1 as sha1, openssl_sha224 as sha224, openssl_sha256 as sha256,
                      openssl_sha384 as sha384, openssl_sha512 as sha512, openssl_sha3_224 as sha3_224, openssl_sha3_256 as sha3_256,
                      openssl_sha3_384 as sha3_384, openssl_sha3_512 as sha3_512, openssl_shake_128 as shake_128,
                      openssl_shake_256 as shake_256)

algorithms_guaranteed = {"md5", "sha1", "sha224", "sha256", "sha384", "sha512", "blake2b", "blake2s", "sha3_224", "sha3_256", "sha3_384",
                         "sha3_512", "shake_128", "shake_256"}
algorithms_available = set(algorithms_guaranteed)
__all__ = (*algorithms_guaranteed, "new", "algorithms_guaranteed", "algorithms_available", "pbkdf2_hmac", "file_digest")
_makers = {name: globals()[name] for name in algorithms_guaranteed}


def new(name, data=b"", **kwargs):
    """A hash object by its algorithm's name."""
    if not isinstance(name, str):
        raise TypeError("name must be a string")
    make = _makers.get(name.lower().replace("-", "_")) or _makers.get(name.lower().replace("-", ""))
    if make is None:
        raise ValueError("unsupported hash type " + name)
    return make(data, **kwargs)


def pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None):
    """A key from a password (PKCS#5)."""
    import hmac
    if dklen is None:
        dklen = new(hash_name).digest_size
    if iterations < 1:
        raise ValueError("iteration value must be greater than 0.")
    if dklen < 1:
        raise ValueError("key length must be greater than 0.")
    start = hmac.new(password, None, hash_name)

    def prf(data):
        h = start.copy()
        h.update(data)
        return h.digest()

    out = b""
    block = 1
    while len(out) < dklen:
        u = prf(salt + block.to_bytes(4, "big"))
        total = int.from_bytes(u, "big")
        for _ in range(iterations - 1):
            u = prf(u)
            total ^= int.from_bytes(u, "big")
        out += total.to_bytes(len(u), "big")
        block += 1
    return out[:dklen]


def file_digest(fileobj, digest, /, *, _bufsize=1 << 18):
    """The hash object of what a binary file holds."""
    h = new(digest) if isinstance(digest, str) else digest()
    if hasattr(fileobj, "getbuffer"):
        h.update(fileobj.getbuffer())
        return h
    if not (hasattr(fileobj, "readinto") and hasattr(fileobj, "readable") and fileobj.readable()):
        raise ValueError(f"'{fileobj!r}' is not a file-like object in binary reading mode.")
    buf = bytearray(_bufsize)
    with memoryview(buf) as view:
        while n := fileobj.readinto(buf):
            h.update(view[:n])
    return h
