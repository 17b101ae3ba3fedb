"""Encodings: look them up, encode, decode, handle errors; classes for text that comes in pieces."""

import _codecs

globals().update({name: value for name, value in vars(_codecs).items() if name[:2] != "__" or name == "__all__"})
del _codecs
