# what the module exports, and digests
import operator

print(sorted(operator.__all__) == sorted(n for n in operator.__all__ if hasattr(operator, n)), len(operator.__all__))
print([n for n in dir(operator) if n.startswith("__") and n.endswith("__") and callable(getattr(operator, n)) and n not in ("__class__", "__loader__")][:60])
from _operator import _compare_digest as cmp
print(cmp("a", "a"), cmp("a", "b"), cmp("a", "ab"), cmp(b"x", b"x"), cmp(b"x", bytearray(b"y")), cmp("", ""))
for bad in (lambda: cmp("a", b"a"), lambda: cmp("ä", "ä"), lambda: cmp(1, 2), lambda: cmp("a")):
    try:
        bad()
    except TypeError as e:
        print(str(e).split(":")[0][:60])
print(operator.itemgetter.__name__, operator.itemgetter.__module__, operator.attrgetter.__qualname__, operator.methodcaller)
print(repr(operator.add), operator.add.__text_signature__, operator.truth.__text_signature__, operator.setitem.__text_signature__)
