"""Other names of encodings."""
from _codecs import _aliases as aliases
