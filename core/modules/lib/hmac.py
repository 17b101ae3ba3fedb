"""Keyed hashing for messages (RFC 2104)."""
import hashlib
from _operator import _compare_digest as compare_digest

digest_size = None
_TO_5C = bytes(x ^ 0x5C for x in range(256))
_TO_36 = bytes(x ^ 0x36 for x in range(256))


def _warn(message):
    import warnings
    warnings.warn(message, RuntimeWarning, 4)


class HMAC:
    """hmac.new(key, msg, digestmod): a hash of messages that only the key's holders can make."""
    blocksize = 64
    _hmac = None

    def __init__(self, key, msg=None, digestmod=""):
        if not isinstance(key, (bytes, bytearray)):
            raise TypeError("key: expected bytes or bytearray, but got %r" % type(key).__name__)
        if not digestmod:
            raise TypeError("Missing required parameter 'digestmod'.")
        self._init_old(key, msg, digestmod)

    def _init_old(self, key, msg, digestmod):
        if callable(digestmod):
            make = digestmod
        elif isinstance(digestmod, str):
            make = lambda d=b"": hashlib.new(digestmod, d)
        else:
            make = lambda d=b"": digestmod.new(d)
        self._outer, self._inner = make(), make()
        self.digest_size = self._inner.digest_size
        blocksize = getattr(self._inner, "block_size", None)
        if blocksize is None:
            _warn("No block_size attribute on given digest object; Assuming %d." % self.blocksize)
            blocksize = self.blocksize
        elif blocksize < 16:
            _warn("block_size of %d seems too small; using our default of %d." % (blocksize, self.blocksize))
            blocksize = self.blocksize
        self.block_size = getattr(self._inner, "block_size", blocksize)
        if len(key) > blocksize:
            key = make(key).digest()
        key = bytes(key).ljust(blocksize, b"\0")
        self._outer.update(key.translate(_TO_5C))
        self._inner.update(key.translate(_TO_36))
        if msg is not None:
            self.update(msg)

    @property
    def name(self):
        return "hmac-" + self._inner.name

    def update(self, msg):
        self._inner.update(msg)

    def copy(self):
        other = self.__class__.__new__(self.__class__)
        other.digest_size, other.block_size = self.digest_size, self.block_size
        other._inner, other._outer = self._inner.copy(), self._outer.copy()
        return other

    def _current(self):
        h = self._outer.copy()
        h.update(self._inner.digest())
        return h

    def digest(self):
        return self._current().digest()

    def hexdigest(self):
        return self._current().hexdigest()


def new(key, msg=None, digestmod=""):
    return HMAC(key, msg, digestmod)


def digest(key, msg, digest):
    """The digest of one message at once."""
    return HMAC(key, msg, digest).digest()
