# the bytes that every protocol makes of plain values, and back
import pickle

values = [None, True, False, 0, 1, -1, 255, 256, 65535, 65536, 2 ** 31 - 1, 2 ** 31, -2 ** 31, -2 ** 31 - 1, 2 ** 63, -2 ** 63, 10 ** 30, -128, -32768,
          0.0, -0.0, 1.5, 1e300, float("inf"), "", "abc", "héllo", "€uro", "😀", "a\nb\\c\0d", "\udc80", b"", b"abc", bytes(range(5)), bytearray(b""), bytearray(b"xy"),
          (), (1,), (1, 2), (1, 2, 3), (1, 2, 3, 4), [], [1], [1, 2], {}, {1: 2}, {"a": 1, "b": [2]}, set(), {1}, frozenset(), frozenset([3]),
          1j, 2.5 - 1j, ..., NotImplemented, range(3), slice(1, None, 2)]
for v in values:
    for p in range(6):
        if isinstance(v, (bytes, bytearray)) and v and p < 3:
            continue  # these need the module codecs
        try:
            d = pickle.dumps(v, p)
        except Exception as e:
            print(repr(v), p, type(e).__name__, e)
            continue
        back = pickle.loads(d)
        print(repr(v), p, d, type(back) is type(v), back == v, repr(back) == repr(v))
nan = pickle.loads(pickle.dumps(float("nan")))
print(nan != nan, pickle.dumps(1) == pickle.dumps(1, 4), pickle.dumps(1, -1)[:2], pickle.DEFAULT_PROTOCOL, pickle.HIGHEST_PROTOCOL)
