"""Order of keys and values under all that changes dicts."""
d = {}
for k in 'cab': d[k] = 1
print(list(d)); d['a'] = 2; print(d); del d['c']; d['c'] = 3; print(d); d.pop('a'); d['a'] = 4; print(d, list(reversed(d)), list(reversed(d.items())))
d.update(z=1, b=9); print(d); d |= {'a': 0, 'y': 1}; print(d); print(d | {'b': 'B', 'new': 1}, {'b': 'B', 'new': 1} | d, {**d, 'b': 5}, {'q': 1, **d}, dict(d, b=7, r=8))
print(d.popitem(), d.popitem(), d); d.setdefault('b', 0); d.setdefault('s', 0); print(d); print(d.fromkeys('zyx'), dict.fromkeys([3, 1, 3, 2], 0), dict([('b', 1), ('a', 2), ('b', 3)]), dict(zip('ba', 'ab')), {k: v for k, v in (('b', 1), ('a', 2), ('b', 3))})
d = {i: i for i in range(20)}
for i in range(0, 20, 3): del d[i]
d[0] = 'again'; print(list(d), list(reversed(d)), list(d.values()), list(d.items())[-1]); 
for i in range(100, 140): d[i] = i
print(list(d)[:14], list(d)[-3:], list(reversed(d))[:3]); d.clear(); d[5] = 1; d[3] = 1; print(d)
d = {1: 'a', 1.0: 'b', True: 'c'}; print(d); d = {'a': 1}; d[1] = 2; d['b'] = 3; del d[1]; d[2] = 1; print(d, list(d))
d = dict.fromkeys(range(5)); it = iter(d); next(it); print(list(it)); e = d.copy(); del e[0]; print(list(e), list(d))
class K(str):
    pass
d = {K('a'): 1, 'b': 2}; d['a'] = 3; print(d, [type(k).__name__ for k in d]); print({'x': 1, K('x'): 2}, [type(k).__name__ for k in {'x': 1, K('x'): 2}])
def f(**k): return list(k)
print(f(b=1, a=2), f(**{'z': 1, 'y': 2}), f(c=1, **{'b': 1}, a=1)); 
class C:
    b = 1; a = 2
    def z(self): pass
    y: int = 1
print([k for k in vars(C) if k[0] != '_'], list(C.__annotations__)); import types
ns = {}; exec('c = 1\nb = 2\na = 3\nb = 4\ndel c\nc = 5', ns); print([k for k in ns if k[0] != '_'])
print(eval('[k for k in {"q": 1, "p": 2}]'), list(globals())[-3:], {1: 2, 3: 4} == {3: 4, 1: 2}, list({1: 2, 3: 4}.items()) == list({3: 4, 1: 2}.items()))
s = {3, 1, 2}; print(s, {*'a'}, sorted({'b', 'a'}), {30, 20, 10, 8, 16, 0}, set(range(0, 64, 8)), frozenset([-1, -2, 5]), {2**61 - 1, 0} == {0}, {2**61 - 1, 1}, {1.5, 2.5}, {-1}, {True, 2}, {None})
t = set(range(10)); t -= {0, 2, 4}; t |= {100, 32, 64}; print(t, t.pop(), t.pop(), t, list(t)); t.add(0); print(t)
