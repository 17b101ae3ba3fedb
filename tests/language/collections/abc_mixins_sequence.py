# collections.abc: what Sequence and MutableSequence give
from collections.abc import Sequence, MutableSequence, ByteString


class S(MutableSequence):
    def __init__(self, *a):
        self.a = list(a)

    def __getitem__(self, i):
        return self.a[i]

    def __setitem__(self, i, v):
        self.a[i] = v

    def __delitem__(self, i):
        del self.a[i]

    def __len__(self):
        return len(self.a)

    def insert(self, i, v):
        print("insert", i, v)
        self.a.insert(i, v)

    def __repr__(self):
        return f"S{self.a}"


s = S(1, 2, 3, 2)
print(list(s), 3 in s, 9 in s, s.index(2), s.index(2, 2), s.index(3, -3), s.count(2), list(reversed(s)))
for args in ((9,), (1, 1), (2, 2, 3)):
    try:
        s.index(*args)
    except ValueError as e:
        print(repr(e))
s.append(7)
s.extend([8, 9])
s += (10,)
s.extend(s)
print(s)
print(s.pop(), s.pop(0))
s.remove(8)
s.reverse()
print(s)
try:
    s.remove("q")
except ValueError as e:
    print(repr(e))
s.clear()
print(s)
try:
    s.pop()
except IndexError as e:
    print(e)
match S(1, 2):
    case [a, b]:
        print("seq", a, b)
print([isinstance(x, Sequence) for x in ("", b"", [], (), range(3), {}, set(), bytearray(), memoryview(b""))])
print([isinstance(x, MutableSequence) for x in ([], (), bytearray(), "")], isinstance(b"", ByteString), issubclass(bytearray, ByteString))


class Reg:
    def __len__(self):
        return 2

    def __getitem__(self, i):
        return "ab"[i]


Sequence.register(Reg)
match Reg():
    case [x, y]:
        print(x, y)
    case _:
        print("none")
try:
    S.__abstractmethods__, Sequence()
except TypeError as e:
    print(e)
