# append, pop and their left twins, over the borders of blocks
from collections import deque

d = deque()
for i in range(200):
    d.append(i) if i % 3 else d.appendleft(i)
print(len(d), d[0], d[-1], d[64], d[-65])
out = []
while d:
    out.append(d.pop())
    if d:
        out.append(d.popleft())
print(out[:10], out[-10:], len(out))
for f in (d.pop, d.popleft):
    try:
        f()
    except IndexError as e:
        print(e)
d.extend(range(70))
d.extendleft(range(70))
print(list(d)[:3], list(d)[-3:], len(d))
for i in range(140):
    d.append(d.popleft())
print(d[0], d[69], d[139])
d.clear()
print(d, len(d), bool(d))
d.append(1)
print(d)
