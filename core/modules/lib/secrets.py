"""Random numbers and tokens from the host's source of randomness."""
import os
from hmac import compare_digest

__all__ = ["choice", "randbelow", "randbits", "SystemRandom", "token_bytes", "token_hex", "token_urlsafe", "compare_digest"]
DEFAULT_ENTROPY = 32


def randbits(k):
    if k < 0:
        raise ValueError("number of bits must be non-negative")
    n = (k + 7) // 8
    return int.from_bytes(os.urandom(n), "big") >> (n * 8 - k)


def randbelow(exclusive_upper_bound):
    """A random int in the range [0, n)."""
    n = exclusive_upper_bound
    if n <= 0:
        raise ValueError("Upper bound must be positive.")
    k = n.bit_length()
    while (r := randbits(k)) >= n:
        pass
    return r


def choice(seq):
    if not len(seq):
        raise IndexError("Cannot choose from an empty sequence")
    return seq[randbelow(len(seq))]


def token_bytes(nbytes=None):
    return os.urandom(DEFAULT_ENTROPY if nbytes is None else nbytes)


def token_hex(nbytes=None):
    return token_bytes(nbytes).hex()


def token_urlsafe(nbytes=None):
    import base64
    return base64.urlsafe_b64encode(token_bytes(nbytes)).rstrip(b"=").decode("ascii")


def __getattr__(name):
    if name == "SystemRandom":
        from random import SystemRandom
        return SystemRandom
    raise AttributeError(f"module 'secrets' has no attribute {name!r}")
