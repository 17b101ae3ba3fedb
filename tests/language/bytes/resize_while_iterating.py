# a bytearray that changes while something walks over it
a = bytearray(b"abc")
for i, x in enumerate(a):
    if i < 5:
        a.append(x + 3)
    elif i == 6:
        del a[2:]
print(a)
it = iter(a)
next(it)
a.clear()
print(list(it), it.__length_hint__())
a = bytearray(b"abcdef")
it = iter(a)
print(next(it), next(it))
del a[:3]
print(list(it), a)
a = bytearray(b"xyz")
a.extend(x for x in a)
print(a)
a = bytearray(b"12")


def items():
    for i in range(3):
        a.append(i)
        yield 65 + i


a.extend(items())
print(a)
a[1:1] = (x for x in range(3))
print(a)
a = bytearray(10)
sizes = [a.__alloc__()]
for i in range(40):
    a.append(i)
    sizes.append(a.__alloc__())
print(sizes)
sizes = []
while a:
    del a[:7]
    sizes.append((len(a), a.__alloc__()))
print(sizes)
import sys
print([sys.getsizeof(bytearray(n)) for n in (0, 1, 10, 100)], [sys.getsizeof(bytes(n)) for n in (0, 1, 10)], sys.getsizeof(bytearray(b"abc") + b"d"))
