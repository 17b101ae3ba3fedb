"""Sizes of tuples and lists made in all ways."""
import sys
s = sys.getsizeof
def g(n):
    for i in range(n): yield i
print([s(tuple(range(n))) for n in range(12)])
print([s(tuple(g(n))) for n in range(0, 40, 3)])
print([s(list(range(n))) for n in range(20)])
print([s(list(g(n))) for n in range(20)])
print([s([x for x in range(n)]) for n in range(20)])
print([s([*range(n)]) for n in range(20)])
print([s([*g(n)]) for n in range(20)])
print([s(list('x' * n)) for n in range(20)])
print([s(list((0,) * n)) for n in range(20)])
print([s([0] * n) for n in range(20)])
print([s(sorted(g(n))) for n in range(20)])
print([s(list({i: 0 for i in range(n)})) for n in range(20)])
print([s(list(set(range(n)))) for n in range(20)])
print([s((*range(n),)) for n in range(12)])
print([s([0, 1, 2][:n]) for n in range(4)], s([1, 2] + [3]), s([1, 2].copy()), s([]), s([1]), s([1, 2, 3]))
print([s(list(map(int, '1' * n))) for n in range(12)], [s(list(zip('a' * n, 'b' * n))) for n in range(12)], [s(list(enumerate('a' * n))) for n in range(12)])
print([s(list(filter(None, 'a' * n))) for n in range(12)], [s(list(reversed('a' * n))) for n in range(12)])
class H:
    def __init__(self, n, h): self.n, self.h = n, h
    def __iter__(self): return iter(g(self.n))
    def __length_hint__(self): return self.h
print([[s(list(H(n, h))) for n in (0, 1, 3, 9)] for h in (0, 1, 4, 20)])
print([[s(tuple(H(n, h))) for n in (0, 1, 3, 9)] for h in (0, 1, 4, 20)])
def size_after(f):
    l = f(); return s(l)
def ext(a, b):
    l = list(range(a)); l.extend(b); return s(l)
print([[ext(a, range(b)) for a in (0, 1, 4, 9)] for b in (0, 1, 3, 8, 20)])
print([[ext(a, g(b)) for a in (0, 1, 4, 9)] for b in (0, 1, 3, 8, 20)])
print([[ext(a, H(b, 5)) for a in (0, 1, 4, 9)] for b in (0, 1, 3, 8, 20)])
l = []
out = []
for i in range(100):
    l.append(i); out.append(s(l))
print(sorted(set(out)))
out = []
while l:
    l.pop(); out.append(s(l))
print(out[-40:], sorted(set(out)))
l = list(range(30)); out = []
for i in range(30): l.insert(i // 2, 0); out.append(s(l))
print(out)
l = list(range(64)); out = []
while l: del l[: max(1, len(l) // 3)]; out.append((len(l), s(l)))
print(out)
l = list(range(10)); l.clear(); print(s(l)); l += [1]; print(s(l)); l *= 3; print(s(l)); l[1:1] = range(9); print(s(l)); del l[::2]; print(s(l), len(l)); l[:] = []; print(s(l)); l[:] = [1]; print(s(l))
