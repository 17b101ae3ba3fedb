# rotate in both directions, by any number
from collections import deque

for n in (0, 1, 2, 5, 63, 64, 65, 130):
    d = deque(range(n))
    row = []
    for k in (0, 1, -1, 3, -4, 64, -65, 1000, -1001, n, -n):
        d.rotate(k)
        row.append(list(d)[:4])
    print(n, row, sorted(d) == list(range(n)))
d = deque("abcdef")
d.rotate()
print(d)
d.reverse()
print(d)
for bad in (2.0, "a", None):
    try:
        d.rotate(bad)
    except TypeError as e:
        print(e)
try:
    d.rotate(1, 2)
except TypeError as e:
    print(e)
try:
    d.rotate(2**80)
except OverflowError as e:
    print(e)


class I:
    def __index__(self):
        return 2


d.rotate(I())
print(d)
e = deque(range(200))
e.reverse()
print(list(e)[:3], list(e)[-3:])
