"""Which containers the collector tracks, and which it forgets again."""
import gc
t = gc.is_tracked
gc.disable()
class E: pass
e = E()
print(t([]), t({}), t(()), t(set()), t(frozenset()), t({1: 2}), t({'a': 'b'}), t({1: []}), t({(1,): 2}), t({1: (2,)}), t({1: e}), t({frozenset(): 1}))
print(t((1, 2)), t(([],)), t((1, (2, 3))), t(tuple([1, 2])), t(tuple(i for i in (1, 2))), t((e,)), t(slice(1, 2)), t(range(3)), t(iter([])), t(iter(range(3))), t({}.keys()), t(iter({})), t(enumerate([])), t(zip()), t(map(len, [])), t(filter(None, [])))
a = tuple([1, 'a']); b = tuple([a, 2]); c = tuple([b, []])
print(t(a), t(b), t(c)); gc.collect(); print(t(a), t(b), t(c)); gc.collect(); print(t(a), t(b), t(c))
d = {}; print(t(d)); d[1] = 1; print(t(d)); d['x'] = (1, 2); print(t(d)); d['y'] = tuple([1, 2]); print(t(d)); gc.collect(); print(t(d)); d['y'] = []; print(t(d)); del d['y']; print(t(d)); gc.collect(); print(t(d)); d.clear(); print(t(d))
d = dict([(1, [])]); print(t(d)); d = dict(a=1); print(t(d)); d = {'a': 1}; f = d.copy(); print(t(f)); d = {'a': []}; f = d.copy(); print(t(f)); f = dict(d); print(t(f)); f = {**d}; print(t(f)); f = d | {}; print(t(f)); f = {} | {1: 2}; print(t(f)); f = {i: i for i in range(3)}; print(t(f)); f = dict.fromkeys('ab'); print(t(f)); f = dict.fromkeys('ab', []); print(t(f)); f = {}; f.setdefault(1, []); print(t(f)); f = {}; f.update({1: []}); print(t(f)); f = {}; f.update([(1, 2)]); print(t(f))
class D(dict): pass
class T(tuple): pass
class S:
    __slots__ = ()
print(t(D()), t(T()), t(T((1,)))); gc.collect(); x = D(); y = T((1,)); gc.collect(); print(t(x), t(y))
print(t(e), t(S()), t(e.__dict__)); e.a = 1; print(t(e.__dict__)); e.b = []; print(t(e.__dict__)); e.__dict__['c'] = e; print(t(e.__dict__)); gc.collect(); print(t(e.__dict__))
z = zip([1, 2, 3], 'abc'); p = next(z); print(t(p)); gc.collect(); print(t(p)); q = next(z); print(t(q))
n = enumerate('abc'); p = next(n); del p; gc.collect(); p = next(n); print(t(p), p); gc.collect(); print(t(p))
i = iter({1: 2, 3: 4}.items()); p = next(i); del p; gc.collect(); p = next(i); print(t(p))
l = [()]; l2 = [(1,), ((2,),), ([],)]; gc.collect(); print([t(v) for v in l2])
m = (1, 2, 3); k = (m, m); gc.collect(); print(t(m), t(k), t(k[0]))
def f(*args, **kw): return t(args), t(kw)
print(f(1), f([]), f(a=1), f(a=[]))
print(len(gc.get_referents({1: 'a', 'b': [2]})), gc.get_referents([1, 2]), gc.get_referents((3, 4)), sorted(gc.get_referents({5, 6})), gc.get_referents(iter([7])), gc.get_referents({'k': 'v'}), gc.get_referents({1: 2}))
