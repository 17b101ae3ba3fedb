"""What is the same object and what is a copy."""
t = (1, 2); l = [1, 2]; s = {1}; f = frozenset([1]); d = {1: 2}; st = 'abc' * 2; r = range(5); by = b'ab' * 2
print(t[:] is t, tuple(t) is t, t * 1 is t, t + () is t, () + t is t, t[::1] is t, t[0:] is t, t[0:2] is t, t[::-1] is t, t.__getnewargs__()[0] is t)
print(l[:] is l, list(l) is l, l * 1 is l, l.copy() is l, s.copy() is s, set(s) is s, f.copy() is f, frozenset(f) is f, f | f is f, f & f is f, d.copy() is d, dict(d) is d)
print(st[:] is st, str(st) is st, st * 1 is st, st + '' is st, '' + st is st, st[0:] is st, by[:] is by, bytes(by) is by, by + b'' is by)
print(r[:] is r, r[:] == r, iter(l) is iter(l), (lambda i: iter(i) is i)(iter(l)), (lambda i: iter(i) is i)(iter({}.items())), (lambda z: iter(z) is z)(zip()), reversed(l) is reversed(l))
a = [l] * 3; print(a[0] is a[1] is l); b = [[] for _ in range(2)]; print(b[0] is b[1]); c = a[:]; print(c[0] is a[0]); e = dict.fromkeys('ab', l); print(e['a'] is e['b'] is l)
x, y = l, l; print(x is y); x += [3]; print(x is y, l); x = x + [4]; print(x is y)
k = (1, 2); m = {k: 'v'}; k2 = tuple([1, 2]); print(next(iter(m)) is k, m[k2]); m[k2] = 'w'; print(next(iter(m)) is k); s = {k}; s.add(k2); print(next(iter(s)) is k); s = {k} & {k2}; print(next(iter(s)) is k2, next(iter({k} | {k2})) is k, next(iter({k}.intersection([k2]))) is k2)
v = 1000; w = 1000; print(v is w); p = [1.0]; q = p * 2; print(q[0] is q[1], sum([v]) is v, max([v, 5]) is v, min(v, 2000) is v, sorted([v])[0] is v, [v].pop() is v, {1: v}.pop(1) is v, {v}.pop() is v, {1: v}.get(1) is v, next(iter([v])) is v)
print(tuple([]) is tuple(), tuple('') is tuple(()), frozenset() is frozenset(), l[5:] is l[5:], t[5:] is tuple(), dict() is dict(), set() is set())
g = {}; g['g'] = g; print(g['g']['g'] is g); h = []; h.append(h); print(h[0][0] is h, h[:][0] is h, list(h)[0] is h)
