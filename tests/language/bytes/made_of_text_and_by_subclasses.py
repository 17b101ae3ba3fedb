# bytes and bytearray from text with any codec, through __bytes__, by fromhex of subclasses; hex separators; ord.
import copy
import pickle


def attempt(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except (TypeError, ValueError, LookupError, ZeroDivisionError, AttributeError) as e:
        print(type(e).__name__, e)


class B1(bytes):
    def __new__(cls, value):
        self = bytes.__new__(cls, value)
        self.made = type(value).__name__
        return self


class BA(bytearray):
    def __init__(self, *args):
        super().__init__(*args)
        self.made = type(args[0]).__name__


for cls in B1, BA:
    x = cls.fromhex("1a2b")
    print(type(x), x, x.made)
for cls in bytes, bytearray:
    x = cls(b"abcd")
    for sep in ("", "xx", "\uff00", b"\xff", "\x80", b"", 5, b"xx", ":", b":", None):
        attempt(x.hex, sep)
    attempt(x.hex, ":", -3)


class Text(str):
    def __new__(cls, *args):
        return str.__new__(cls, "\u20ac")

    def __init__(self, value):
        self.value = value

    def __bytes__(self):
        return self.value


attempt(bytes, Text(b"abc"))
attempt(bytes, Text(b"abc"), "iso8859-15")
attempt(bytes, Text(5))
attempt(bytearray, Text(b"abc"))
for cls in bytes, bytearray, B1.__base__:
    attempt(cls, "a\u20ac", "utf-16")
    attempt(cls, "a\u20ac", "ascii")
    attempt(cls, "a\u20ac", "nonsense")
    attempt(cls, "x", 5)
    attempt(cls, b"x", "ascii")
    attempt(cls, "x", errors="strict")


class Slots(bytearray):
    __slots__ = ("x", "y", "__dict__")


a = Slots(b"\0ab")
a.x = 10
a.z = [5]
for b in copy.copy(a), copy.deepcopy(a), *(pickle.loads(pickle.dumps(a, p)) for p in range(6)):
    print(type(b), b, b.x, b.z, hasattr(b, "y"))
print(a.__reduce__(), a.__reduce_ex__(3))
attempt(ord, bytearray(b"a"))
attempt(ord, bytearray(b"ab"))
attempt(ord, b"")
attempt(ord, 5)


class Valid:
    def __bytes__(self):
        return b"\1"


class Wrong:
    def __bytes__(self):
        return 5


class Raises:
    def __bytes__(self):
        raise ZeroDivisionError("here")


for x in (Valid(), Wrong(), Raises(), "", 5, object(), iter([1, 2]), [256], memoryview(b"ab"), (1, 2)):
    attempt(int.from_bytes, x)
