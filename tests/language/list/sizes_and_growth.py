"""sys.getsizeof of lists however they are made."""
import sys

g = sys.getsizeof
print(g([]), g([1]), g([1, 2]), g([1, 2, 3]), g([1, 2, 3, 4, 5]), g([0] * 7), g([1] + [2, 3]), g(list()), g([*range(3)]))
for n in range(0, 70, 3):
    a = list(range(n))
    b = [i for i in range(n)]
    c = list(i for i in range(n))
    d = []
    d.extend(range(n))
    e = [1]
    e.extend(i for i in range(n))
    f = list(tuple(range(n)))
    h = list({i: 0 for i in range(n)})
    k = sorted(range(n))
    print(n, g(a), g(b), g(c), g(d), g(e), g(f), g(h), g(k), g(a[:]), g(a + a), g(a * 2), g(a.copy()), g(a[::2]))
l = []
last = None
for i in range(300):
    l.append(i)
    if g(l) != last:
        last = g(l)
        print(i, last, end=" ")
print()
while l:
    l.pop()
    if g(l) != last:
        last = g(l)
        print(len(l), last, end=" ")
print()
l.extend([1, 2, 3])
print(g(l))
l.clear()
l.extend([1, 2, 3])
print(g(l))
l = list(range(20))
del l[3:15]
print(g(l), l)
del l[::2]
print(g(l), l)
del l[:]
print(g(l), l)
l += [1, 2, 3]
print(g(l))
l = [1, 2]
l += (3, 4, 5)
print(g(l))
l[1:1] = range(10)
print(g(l), l)
l[::3] = [0] * len(l[::3])
print(g(l), l)
l.insert(2, "x")
print(g(l))
l *= 3
print(g(l))
l.remove("x")
print(g(l), len(l))


class Hint:
    def __init__(self, h):
        self.h = h

    def __iter__(self):
        return iter([1, 2, 3])

    def __length_hint__(self):
        if isinstance(self.h, Exception):
            raise self.h
        return self.h


for h in (0, 1, 2, 3, 10, 100, NotImplemented, TypeError("no"), ValueError("bad"), -1, "x"):
    try:
        print(h, g(list(Hint(h))), g([0] + list(Hint(h))), tuple(Hint(h)))
    except Exception as e:
        print(repr(h), type(e).__name__, e)
a, *b = range(10)
print(g(b), b)
