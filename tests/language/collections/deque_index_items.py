# subscripts, deletion and insertion
from collections import deque

d = deque(range(130))
print(d[0], d[64], d[65], d[129], d[-1], d[-130])
for i in (130, -131, 2**70):
    try:
        d[i]
    except IndexError as e:
        print(e)
d[70] = "x"
d[-1] = "y"
print(d[70], d[129])
del d[0], d[-1], d[69]
print(len(d), d[0], d[-1], "x" in d)
for i in (200, -200):
    try:
        del d[i]
    except IndexError as e:
        print(e)
    try:
        d[i] = 0
    except IndexError as e:
        print(e)
for key in ("a", slice(1, 2), 1.5, None):
    try:
        d[key]
    except TypeError as e:
        print(e)
    try:
        d[key] = 1
    except TypeError as e:
        print(e)
d = deque("abc")
d.insert(1, "X")
d.insert(-1, "Y")
d.insert(100, "Z")
d.insert(-100, "A")
print("".join(d))
for i in range(-3, 4):
    e = deque([0, 1, 2])
    e.insert(i, "n")
    print(i, list(e))
try:
    d.insert("0", 1)
except TypeError as e:
    print(e)


class I:
    def __index__(self):
        return 1


print(d[I()])
d[I()] = "i"
del d[I()]
print(d)
