"""Sizes of dicts and sets through all their states."""
import sys
s = sys.getsizeof
def run(f):
    out = []
    for x in f():
        if not out or out[-1] != x: out.append(x)
    print(out)
def grow(key):
    d = {}
    for i in range(400):
        d[key(i)] = i
        yield s(d)
run(lambda: grow(str)); run(lambda: grow(int)); run(lambda: grow(lambda i: (i,))); run(lambda: grow(lambda i: i if i == 7 else str(i)))
def shrink():
    d = {i: i for i in range(200)}
    while d: d.popitem(); yield s(d)
    for i in range(50): d[i] = 1; yield s(d)
run(shrink)
def churn():
    d = {}
    for i in range(300):
        d[i] = 1
        if i > 5: del d[i - 5]
        yield s(d)
run(churn)
print([s({i: 0 for i in range(n)}) for n in range(25)])
print([s({str(i): 0 for i in range(n)}) for n in range(25)])
print([s(dict.fromkeys(range(n))) for n in range(25)])
print([s(dict.fromkeys('abcdefghijklmnopqrstuvwxyz'[:n])) for n in range(25)])
print([s(dict.fromkeys(set(range(n)))) for n in range(25)])
print([s(dict.fromkeys({i: 0 for i in range(n)})) for n in range(25)])
print([s(dict.fromkeys({str(i): 0 for i in range(n)})) for n in range(25)])
print([s(dict({i: 0 for i in range(n)})) for n in range(25)])
print([s(dict([(i, 0) for i in range(n)])) for n in range(25)])
print([s(dict(zip(range(n), range(n)))) for n in range(25)])
print([s({i: 0 for i in range(n)}.copy()) for n in range(25)])
print([s({**{i: 0 for i in range(n)}}) for n in range(25)])
print([s({'x': 1, **{i: 0 for i in range(n)}}) for n in range(25)])
print([s({i: 0 for i in range(n)} | {-i: 0 for i in range(n)}) for n in range(25)])
def upd(a, b, k):
    d = {k(i): 0 for i in range(a)}
    d.update({k(-i): 0 for i in range(b)})
    return s(d)
print([[upd(a, b, int) for a in (0, 1, 5, 10)] for b in (0, 1, 5, 6, 11, 22, 40)])
print([[upd(a, b, str) for a in (0, 1, 5, 10)] for b in (0, 1, 5, 6, 11, 22, 40)])
def holes(n, keep, k):
    d = {k(i): 0 for i in range(n)}
    for i in range(n):
        if i % keep: del d[k(i)]
    e = {'q': 1}
    e.update(d)
    return s(d), s(d.copy()), s(dict(d)), s({**d}), s(d | {}), s(e)
print([holes(n, k, f) for n in (3, 5, 10, 11, 40) for k in (2, 3) for f in (int, str)])
print(s({}), s(dict()), s({'a': 1}), s({1: 1}), s({'a': 1, 'b': 2, 'c': 3, 'd': 4, 'e': 5, 'f': 6}), s({1: 1, 2: 2, 3: 3, 4: 4, 5: 5, 6: 6}))
d = {'a': 1}; print(s(d)); d[1] = 1; print(s(d)); del d[1]; print(s(d)); d.clear(); print(s(d)); d['a'] = 1; print(s(d))
d = {}; d.setdefault('a', 1); print(s(d)); d = {}; d.setdefault(1, 1); print(s(d)); d = dict(a=1); print(s(d)); d = {}; d['a'] = 1; d.pop('a'); print(s(d)); d = {}; d.update(); print(s(d)); d.update(a=1); print(s(d)); d = {}; d |= {}; print(s(d))
# sets
def sgrow():
    t = set()
    for i in range(3000): t.add(i); yield s(t)
run(sgrow)
def sshrink():
    t = set(range(500))
    while t: t.pop(); yield s(t)
    for i in range(300): t.add(i); yield s(t)
run(sshrink)
def schurn():
    t = set()
    for i in range(300):
        t.add(i)
        if i > 5: t.remove(i - 5)
        yield s(t)
run(schurn)
print([s(set(range(n))) for n in range(40)]); print([s({*range(n)}) for n in range(40)]); print([s({i for i in range(n)}) for n in range(40)]); print([s(frozenset(range(n))) for n in range(40)])
print([s(set({i: 0 for i in range(n)})) for n in range(40)]); print([s(set(frozenset(range(n)))) for n in range(40)]); print([s(set(range(n)).copy()) for n in range(40)])
a = [set(range(n)) for n in (0, 3, 10, 40)]
for op in ('__or__', '__and__', '__sub__', '__xor__', 'union', 'intersection', 'difference', 'symmetric_difference'):
    print(op, [[s(getattr(x, op)(y)) for y in a] for x in a])
    if op[0] != '_': print([[s(getattr(x, op)(list(y))) for y in a] for x in a])
for op in ('update', 'intersection_update', 'difference_update', 'symmetric_difference_update', '__ior__', '__iand__', '__isub__', '__ixor__'):
    out = []
    for x in a:
        for y in a:
            z = set(x); getattr(z, op)(set(y)); out.append(s(z))
    print(op, out)
t = set(range(100)); t.clear(); print(s(t))
t = set(range(100)); t -= set(range(90)); print(s(t)); t.add('x'); print(s(t)); u = set(t); print(s(u)); u |= {1}; print(s(u))
