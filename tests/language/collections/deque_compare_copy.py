# comparison, copies, concatenation and repetition
from collections import deque
import copy

a = deque("abc")
print(a == deque("abc"), a != deque("abd"), a < deque("abd"), a <= deque("ab"), a > deque("ab"), a >= a)
print(a == list("abc"), a == a, deque() < deque([1]), deque([1, 2]) == deque([1, 2], maxlen=2))
for op in ("__lt__", "__eq__"):
    print(getattr(a, op)([]))
try:
    a < [1]
except TypeError as e:
    print(e)
n = float("nan")
print(deque([n]) == deque([n]), deque([n]) < deque([n]))
b = a.copy()
b.append(1)
print(a, b, copy.copy(a) == a)
m = deque(range(5), 3)
print(m.copy(), copy.copy(m).maxlen)
print(a + deque("d"), a * 2, 2 * a, a * 0, a * -1, deque() * 3)
try:
    a + [1]
except TypeError as e:
    print(e)
try:
    a * "x"
except TypeError as e:
    print(e)
try:
    a * 2.0
except TypeError as e:
    print(e)
a += "xy"
print(a)
a += a
print(a)
a *= 2
print(len(a))
a *= 0
print(a)
a.extend(a)
b = deque("ab")
b.extend(b)
b.extendleft(b)
print(b)


class D(deque):
    pass


x = D([1, 2], 5)
print(type(x + x).__name__, type(x * 2).__name__, type(x.copy()).__name__, x.copy().maxlen, x)


class Bad(deque):
    def __new__(cls, *a):
        return deque.__new__(cls) if not a or isinstance(a[0], list) else 7


try:
    Bad([1]).copy()
except TypeError as e:
    print(e)
try:
    hash(a)
except TypeError as e:
    print(e)
