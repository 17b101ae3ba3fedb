# bytearray as a mutable sequence.
b = bytearray(b"hello")
b.append(33)
b.extend(b" you")
b.extend([1, 2])
b.extend(x for x in range(3))
print(b, len(b))
b[0] = 72
b[-1] = 255
b[1:3] = b"EEE"
print(b)
b[::2] = bytes(range(len(b[::2])))
print(b)
del b[0]
del b[-3:]
del b[::3]
print(b)
b.insert(0, 90)
b.insert(-1, 91)
b.insert(100, 92)
print(b, b.pop(), b.pop(0), b.pop(-2), b)
b.remove(91) if 91 in b else None
b.reverse()
print(b)
b += b"+tail"
b *= 2
print(b, b.count(b"+tail"))
c = b.copy()
print(c == b, c is b, b == bytes(b), bytes(b) == b)
b.clear()
print(b, c[:5])
b[:] = [1, 2, 3]
b[1:1] = (9, 9)
b[len(b):] = b"end"
print(b, list(b))
for bad in ("b[0] = 300", "b[0] = 'a'", "b[99] = 1", "b[::2] = b'x'", "b[0:1] = 5", "b[0:1] = 'x'", "del b[99]", "b['a']", "b['a'] = 1", "b += 'x'", "b += 5"):
    try:
        exec(bad)
        print(bad, b)
    except Exception as e:
        print(bad, type(e).__name__, e)
i = iter(bytearray(b"abc"))
print(next(i), list(i), list(reversed(bytearray(b"xyz"))))
import sys
sizes = []
g = bytearray()
for n in range(40):
    g.append(n)
    sizes.append(sys.getsizeof(g))
print(sizes)
while g:
    g.pop(0)
    sizes.append(sys.getsizeof(g))
print(sizes[40:])


class A(bytearray):
    def __init__(self, *a):
        super().__init__(*a)
        self.tag = 1


a = A(b"xy")
a.append(5)
print(a, a.tag, type(a + b"z"), type(a[:]), a == b"xy\x05", A.fromhex("6162"))
b = bytearray(b"aXbX")
print(b.replace(b"X", b"--"), b.split(b"X"), b.partition(b"X"), b.upper(), b.find(b"b"), b"%s" % b)
b.extend(b)
print(b)
