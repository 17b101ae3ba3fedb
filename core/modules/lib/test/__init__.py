"""Help for tests of Python itself: test.support, and test modules in the folders of sys.path."""
import sys

for _place in sys.path:
    __path__ += [_place or ".", (_place or ".") + "/test"]
