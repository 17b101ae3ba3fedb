"""Instances of subclasses of built-in containers: attributes, copies, equality, iteration order."""
import sys
class L(list): pass
class D(dict): pass
class S(set): pass
class F(frozenset): pass
class T(tuple): pass
for c, v in ((L, [1, 2]), (D, {'a': 1}), (S, [1]), (F, [1]), (T, (1, 2))):
    o = c(v); o.x = 'attr'; o.y = [o] if c is not F else 0
    print(c.__name__, o == type(o).__mro__[1](v), o.x, sorted(o.__dict__), len(o), bool(o), type(o[:] if c in (L, T) else o.copy()).__name__, hasattr(o.copy() if c not in (T,) else o[:], 'x'), isinstance(o, type(o).__mro__[1]), sys.getsizeof(c()) - sys.getsizeof(type(o).__mro__[1]()))
    del o.x
    try: o.x
    except AttributeError as e: print(e)
    try: c.__new__(int)
    except TypeError as e: print(e)
class P(dict):
    def __getattr__(self, n):
        try: return self[n]
        except KeyError: raise AttributeError(n)
    __setattr__ = dict.__setitem__
    __delattr__ = dict.__delitem__
p = P(a=1); p.b = 2; print(p, p.a, p.b, p['b']); del p.a; print(p, hasattr(p, 'a'))
class K(list):
    def __hash__(self): return len(self)
k = K([1]); d = {k: 1}; k.append(2); print(k in d, len(d), list(d)); d[k] = 2; print(len(d))
class O(list):
    def __lt__(self, o): return len(self) < len(o)
print(sorted([O([9, 9]), O([1]), O()]), min(O([1, 2]), O([5]))); print(O([1]) > O([]), O([1]) == O([1]))
class N(tuple):
    __slots__ = ()
    a = property(lambda self: self[0])
    def __new__(cls, a, b): return tuple.__new__(cls, (a, b))
    def __repr__(self): return 'N(%r, %r)' % self
n = N(1, 2); x, y = n; print(n, n.a, x, y, n == (1, 2), hash(n) == hash((1, 2)), n + (3,), n[::-1], {n: 1}[(1, 2)], '%s %s' % n)
class I(dict):
    def __init__(self): super().__init__(); self.log = []
    def __setitem__(self, k, v): self.log.append(k); super().__setitem__(k, v)
i = I(); i['a'] = 1; i.update(b=2); i.setdefault('c', 3); print(i, i.log)
class E(set):
    def __contains__(self, x): return True
e = E(); print(5 in e, e.issuperset([5]), e >= {5}, {5} <= e, e.isdisjoint([5]))
