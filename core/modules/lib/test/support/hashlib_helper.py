"""Hashes in tests."""
import hashlib
import unittest


def requires_hashdigest(digestname, openssl=None, usedforsecurity=True):
    """Decorator: the test is skipped unless there is this hash."""
    try:
        hashlib.new(digestname)
    except ValueError:
        return unittest.skip(f"hash digest {digestname!r} is not available.")
    return lambda test: test
