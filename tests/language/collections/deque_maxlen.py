# a deque with a limit forgets at the other end
from collections import deque

d = deque(range(10), maxlen=3)
print(d, d.maxlen)
d.append(10)
print(d)
d.appendleft(-1)
print(d)
d.extend("abcd")
print(d)
d.extendleft("xy")
print(d)
print(deque([1, 2], 0), deque("abc", maxlen=None).maxlen)
try:
    d.insert(1, "q")
except IndexError as e:
    print(e)
for bad in (-1, "x", 2.5, 2**70):
    try:
        deque([], bad)
    except (ValueError, TypeError, OverflowError) as e:
        print(type(e).__name__, e)
try:
    d.maxlen = 5
except AttributeError as e:
    print(e)
print(d * 2, d + deque([1]))
d *= 3
print(d)
d += [1, 2]
print(d)
z = deque(maxlen=0)
z.append(1)
z.extend([1, 2, 3])
print(z, len(z))


class E:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        print("gone", self.n)


d = deque(maxlen=2)
for i in range(4):
    d.append(E(i))
print("end")
d.clear()
