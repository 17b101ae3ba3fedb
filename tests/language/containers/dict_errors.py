"""What dict and its views say when they are used wrongly."""
def err(f, *a, **k):
    try: print("->", f(*a, **k))
    except Exception as e: print(type(e).__name__ + ":", e)
d = {'a': 1, 'b': 2}
for name in ('clear', 'copy', 'get', 'items', 'keys', 'pop', 'popitem', 'setdefault', 'update', 'values', 'fromkeys', '__reversed__', '__contains__', '__getitem__'):
    print(name)
    err(getattr(d, name), *range(5))
    if name != 'update': err(getattr(d, name), x=1)
    if name in ('get', 'pop', 'setdefault', 'fromkeys', '__contains__', '__getitem__'): err(getattr(d, name))
err(dict.get); err(dict.get, 1, 2); err(dict.fromkeys); err(dict.fromkeys, 5)
err(lambda: d['z']); err(lambda: d[1, 2]); err(lambda: d[[]]); err(lambda: [] in d); err(d.get, []); err(d.pop, []); err(d.setdefault, [])
err(d.pop, 'z'); err({}.pop, []); err({}.popitem); err(d.pop, 'z', 5)
def set_(k): d[k] = 1
def del_(k): del d[k]
err(set_, []); err(set_, {}); err(set_, ([],)); err(del_, 'z'); err(del_, [])
for bad in (5, [1], [(1,)], [(1, 2, 3)], ['ab', 'c'], [1, 2], 'abc', [None], [{}], [{1, 2}], {1, 2}):
    err(dict, bad); err(d.update, bad)
err(dict, 1, 2); err(d.update, 1, 2); err(dict, [], [], x=1)
class K:
    def keys(self): return 5
class K2:
    keys = None
class K3:
    def keys(self): return iter('ab')
class K4:
    def keys(self): return ['a', 'b']
    def __getitem__(self, k): return k * 2
class K5:
    @property
    def keys(self): raise ValueError('no keys')
class K6:
    @property
    def keys(self): raise AttributeError('no keys')
for K_ in (K, K2, K3, K4, K5, K6): err(dict, K_())
def f(**k): return k
err(lambda: f(**5)); err(lambda: f(**{1: 2})); err(lambda: f(**K4())); err(lambda: f(**{'a': 1}, **{'a': 2})); err(lambda: f(a=1, **{'a': 2})); err(lambda: f(**K()))
err(lambda: {**5}); err(lambda: {**K4()}); err(lambda: {**K()})
err(lambda: dict(**{1: 2})); err(lambda: dict({}, **{1: 2}))
err(lambda: d < d); err(lambda: d + d); err(lambda: d | 5); err(lambda: d | [('a', 1)]); err(lambda: 5 | d); err(lambda: d & d)
def ior(x):
    e = {'a': 1}
    e |= x
    return e
err(ior, [('z', 1)]); err(ior, 5); err(ior, {'q': 2}); err(ior, K4()); err(ior, [1]); err(ior, 'ab')
err(hash, d); err(lambda: d.x); err(setattr, d, 'x', 1)
for v in (d.keys(), d.values(), d.items()):
    err(lambda: v[0]); err(lambda: v + v); err(lambda: v < 5); err(lambda: v.x); err(type(v)); err(lambda: v.mapping['a'])
    err(setattr, v, 'mapping', 1); print(type(v.mapping), len(v), v.mapping == d)
err(lambda: d.keys() & 5); err(lambda: d.keys() | 5); err(lambda: d.keys() - 5); err(lambda: d.keys() ^ 5); err(lambda: 5 & d.keys()); err(lambda: d.keys() & [[]]); err(lambda: d.keys() | [[]])
err(lambda: d.items() & [('a', 1), ('b', 3)]); err(lambda: d.items() | [5]); err(lambda: d.items() - [('a', 1)]); err(lambda: {'a': []}.items() | ()); err(lambda: {'a': []}.items() & [('a', [])]); err(lambda: d.keys().isdisjoint(5)); err(lambda: d.values() & {1})
err(d.__init__, 5); print(d)
err(dict.__new__); err(dict.__new__, 5); err(dict.__new__, int); print(dict.__new__(dict, 1, 2, x=3))
print(d.__eq__(5), d.__lt__(d), d.__or__(5), d.__ror__(5))
