# iterators of deques: both directions, changes meanwhile, length hints
from collections import deque
from operator import length_hint

d = deque(range(150))
print(list(d) == list(range(150)), list(reversed(d))[:3])
it = iter(d)
next(it)
print(length_hint(it), type(it).__name__, type(reversed(d)).__name__)
d.append(1)
for i in range(2):
    try:
        next(it)
    except RuntimeError as e:
        print(e)
    except StopIteration:
        print("stop")
print(length_hint(it))
it = reversed(d)
next(it)
d.pop()
try:
    next(it)
except RuntimeError as e:
    print(e)
try:
    for x in d:
        d.rotate(1)
except RuntimeError as e:
    print(e)
d = deque("ab")
it = iter(d)
print(next(it), next(it), next(it, "end"), next(it, "end"))
d.append("c")
print(next(it, "end?") if False else "")
it = iter(d)
d[0] = "z"
print(next(it))
a, b, c = d
print(a, b, c)
t = type(iter(d))
print(list(t(d)), list(t(d, 2)), list(type(reversed(d))(d, 1)))
for args in ((), (1,), (d, "x"), (d, 1, 2)):
    try:
        t(*args)
    except TypeError as e:
        print(e)
print(iter(d).__reduce__()[1][1:], max(d), sorted(d, reverse=True))
