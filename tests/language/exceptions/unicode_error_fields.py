# The text of a UnicodeError follows its fields, whatever was put there.
def attempt(f, *args):
    try:
        return f(*args)
    except (TypeError, AttributeError, OverflowError) as e:
        return f"{type(e).__name__}: {e}"


u = UnicodeEncodeError("baz", "\u1234xxxxx", 1, 5, "foo")
u.reason = 965230951443685724997
print(u)
u.encoding = 4000
print(u)
u.start, u.end = 1000, 2
print(u)
u.start, u.end = 1, 9
print(u)
u.object = "a"
print(u)
u.start, u.end = 0, 1
print(u)
print(attempt(setattr, u, "start", "x"), attempt(setattr, u, "end", 1 << 70), attempt(delattr, u, "start"))
u.start = True
print(repr(u.start))

u = UnicodeDecodeError("baz", b"abcd", 1, 2, "foo")
print(u)
u.start, u.end = 500, 501
print(u)
u.reason = None
print(u)
print(attempt(UnicodeDecodeError, "a", bytearray(b"xy"), 0, 1, "r").object, attempt(UnicodeDecodeError, "a", "x", 0, 1, "r"))

u = UnicodeTranslateError("abc", 1, 2, "foo")
u.reason = [1]
print(u)
u.end = 9
print(u)
del u.reason
print(u)
print(str(UnicodeTranslateError.__new__(UnicodeTranslateError)) == "", UnicodeTranslateError.__new__(UnicodeTranslateError).start)


class Loud:
    def __str__(self):
        raise ValueError("loud")


u.reason = Loud()
try:
    str(u)
except ValueError as e:
    print(e)
