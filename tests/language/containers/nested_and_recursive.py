"""Containers in containers, and in themselves: text, comparison, depth."""
l = [1]; l.append(l); d = {'d': 1}; d['d'] = d; s = [set(), {1: [2, (3, {4})]}]; t = ([],); t[0].append(t); print(l, d, s, t, repr([d, l]), str({1: l}), [[[[]]]], {'a': {'b': {'c': []}}}, ((((),),),))
a = []; b = [a]; a.append(b); print(a, b); m = {}; n = {1: m}; m[2] = n; print(m, n); v = {}; v['k'] = v.keys(); v['v'] = [v.values()]; print(len(repr(v)) > 0)
deep = []
for _ in range(50): deep = [deep]
print(repr(deep).count('['), deep == eval(repr(deep)), len(str({1: deep})))
x = []; y = []
for _ in range(100000): x = [x]; y = (y,)
try: repr(x)
except RecursionError as e: print('repr', e)
z = []
for _ in range(100000): z = [z]
try: x == z
except RecursionError as e: print('eq', e)
try: hash(y)
except (RecursionError, TypeError) as e: print('hash', type(e).__name__)
del x, y, z; print('gone')
p = {}; q = {}
for _ in range(100000): p = {1: p}; 
try: repr(p)
except RecursionError as e: print('dict repr', e)
del p
f = frozenset()
for _ in range(2000): f = frozenset([f])
print(len(f)); del f
c = [1]; c2 = [1]; c.append(c); c2.append(c2)
try: c == c2
except RecursionError as e: print(e)
print(c == c, c in c, c.index(c), c.count(c), [c] == [c]); e = {}; e['e'] = e; g = {}; g['e'] = g
try: e == g
except RecursionError as ex: print(ex)
class A: pass
r = A(); r.r = [r, {r: r}, (r,)]; del r; import gc; print(gc.collect() > 0)
