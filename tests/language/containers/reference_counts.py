"""Counts of what containers hold, at rest and inside of their callbacks."""
from sys import getrefcount as c
class E:
    def __repr__(self): return 'E'
e = E()
base = c(e)
def show(*a): print(*[x - base if isinstance(x, int) else x for x in a])
l = [e, e]; show(c(e)); l.append(e); show(c(e)); l *= 2; show(c(e)); l[1:3] = []; show(c(e)); m = l[:]; show(c(e)); m = l + l; show(c(e)); del m; t = tuple(l); show(c(e)); u = t[1:]; show(c(e)); u = t[:]; show(c(e)); s = {e}; show(c(e)); f = frozenset(l); show(c(e)); d = {e: e, 1: e}; show(c(e)); d2 = dict(d); show(c(e)); d3 = d.copy(); show(c(e)); v = d.values(); show(c(e)); i = iter(v); next(i); show(c(e)); it = iter(l); show(c(e)); x = next(it); show(c(e))
del l, t, u, s, f, d, d2, d3, v, i, it, x; show(c(e))
class K:
    def __hash__(self): print('hash', c(self)); return 1
    def __eq__(self, o): print('eq', c(self), c(o)); return False
a, b = K(), K()
print('#', 'd = {a: 1}')
d = {a: 1}
print('#', 'd[b] = 2')
d[b] = 2
print('#', 'd.get(b)')
d.get(b)
print('#', 'b in d')
b in d
print('#', 'd.setdefault(b, 3)')
d.setdefault(b, 3)
print('#', 'd.pop(b)')
d.pop(b)
print('#', 'd.update({b: 1})')
d.update({b: 1})
print('#', 's = {a}')
s = {a}
print('#', 's.add(b)')
s.add(b)
print('#', 'b in s')
b in s
print('#', 's.discard(b)')
s.discard(b)
print('#', 's | {b}')
s | {b}
print('#', 's & {b}')
s & {b}
print('#', 's - {b}')
s - {b}
print('#', 's ^ {b}')
s ^ {b}
print('#', 's == {b}')
s == {b}
print('#', 's <= {b}')
s <= {b}
print('#', 's.union([b])')
s.union([b])
print('#', 's.isdisjoint([b])')
s.isdisjoint([b])
print('#', 'frozenset([a, b])')
frozenset([a, b])
print('#', 'dict.fromkeys([a, b])')
dict.fromkeys([a, b])
print('#', 'dict([(a, 1), (b, 2)])')
dict([(a, 1), (b, 2)])
print('#', '{a: 1, b: 2}')
{a: 1, b: 2}
print('#', '{a, b}')
{a, b}
print('#', 'set([a, b])')
set([a, b])
print('#', 'd == {b: 1, a: 2}')
d == {b: 1, a: 2}
print('#', 'd | {b: 1}')
d | {b: 1}
print('#', 'd.keys() & {b}')
d.keys() & {b}
print('#', 'd.keys() | [b]')
d.keys() | [b]
class L:
    def __eq__(self, o): print('eq', c(self), c(o)); return False
    def __lt__(self, o): print('lt', c(self), c(o)); return False
    def __repr__(self): return 'L%d' % c(self)
    def __bool__(self): print('bool', c(self)); return True
    def __len__(self): return 1
    def __iter__(self): print('iter', c(self)); return iter(())
    def __index__(self): print('index', c(self)); return 0
    def __call__(self, *a): print('call', c(self), [c(x) for x in a]); return 1
    def __getitem__(self, i): print('getitem', c(self)); raise IndexError
    def __del__(self): print('del')
x, y = L(), L()
l = [x]
print('#', 'y in l')
y in l
print('#', 'l.index(x)')
l.index(x)
print('#', 'l.count(y)')
l.count(y)
print('#', '[x] == [y]')
[x] == [y]
print('#', '(x,) == (y,)')
(x,) == (y,)
print('#', '(x,) < (y,)')
(x,) < (y,)
print('#', 'sorted([x, y])')
sorted([x, y])
print('#', 'l.sort(key=x)')
l.sort(key=x)
print('#', 'min(x, y)')
min(x, y)
print('#', 'max([x, y])')
max([x, y])
print('#', 'any(l)')
any(l)
print('#', 'all(l)')
all(l)
print('#', 'list(filter(None, l))')
list(filter(None, l))
print('#', 'list(filter(x, l))')
list(filter(x, l))
print('#', 'list(map(x, [y]))')
list(map(x, [y]))
print('#', 'list(zip(x, y))')
list(zip(x, y))
print('#', 'list(enumerate(x))')
list(enumerate(x))
print('#', 'list(x)')
list(x)
print('#', 'tuple(x)')
tuple(x)
print('#', '[*x]')
[*x]
print('#', 'set(x)')
set(x)
print('#', "print(repr([x]), repr((x, y)), repr({1: x}), repr({'k': [x]}))")
print(repr([x]), repr((x, y)), repr({1: x}), repr({'k': [x]}))
print('#', '[1, 2][x]')
[1, 2][x]
print('#', '[1][x:]')
[1][x:]
print('#', '(1,)[x]')
(1,)[x]
print('#', 'range(3)[x]')
range(3)[x]
print('#', 'l == l')
l == l
print('#', 'sum([], x)')
sum([], x)
print('#', 'dict.fromkeys(x)')
dict.fromkeys(x)
print('#', "''.join(x)")
''.join(x)
print('#', 'next(iter(x), None)')
next(iter(x), None)
print('#', 'l.extend(x)')
l.extend(x)
print('#', '[].extend(l)')
[].extend(l)
print('#', 'l.insert(x, 5)')
l.insert(x, 5)
print('#', 'l.pop(x)')
l.pop(x)
print('#', 'x = y = None')
x = y = None
print('#', 'l.clear()')
l.clear()
