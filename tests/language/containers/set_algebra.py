"""Set algebra over all kinds of operands, and the types that come out."""
class S(set): pass
class F(frozenset): pass
kinds = [set, frozenset, S, F]
for a in kinds:
    for b in kinds:
        x, y = a([1, 2, 3, 10]), b([2, 3, 4])
        print(a.__name__, b.__name__, *[type(r).__name__ + str(sorted(r)) for r in (x & y, x | y, x - y, x ^ y, x.union(y), x.intersection(y), x.difference(y), x.symmetric_difference(y), x.copy())], x < y, x <= y, x > y, x >= y, x == y, x != y, x.isdisjoint(y), x.issubset(y), x.issuperset(y))
s = {1, 2, 3}
for o in ([2, 3, 4], (2, 3, 4), {2: 0, 3: 0, 4: 0}, range(2, 5), iter([2, 3, 4]), 'ab', {2: 0}.keys(), (x for x in (2, 3, 4))):
    l = list(o)
    print(type(o).__name__, *[sorted(map(str, f(l))) for f in (s.union, s.intersection, s.difference, s.symmetric_difference)], s.issubset(l), s.issuperset(l), s.isdisjoint(l))
d = {2: 0, 3: 0, 4: 0}
print(sorted(s.union(d)), s.intersection(d), s.difference(d), sorted(s.symmetric_difference(d)), s.issubset(d), s.issuperset(d), s.isdisjoint(d))
for op in ('update', 'intersection_update', 'difference_update', 'symmetric_difference_update'):
    for o in ([2, 3, 4], {2: 0, 3: 0, 4: 0}, {2, 3, 4}, frozenset([2, 3, 4]), s):
        t = set(s); r = getattr(t, op)(o); print(op, type(o).__name__, r, sorted(t))
    t = set(s); getattr(t, op)(t); print(op, 'self', t)
for op in ('update', 'intersection_update', 'difference_update', 'union', 'intersection', 'difference'):
    t = set(s); r = getattr(t, op)([2, 3, 4], (3,), {3: 1, 4: 1}); print(op, 'many', r, sorted(t))
    t = set(s); r = getattr(t, op)(); print(op, 'none', r, t, r is t)
t = u = {1, 2}; t |= {3}; print(t is u, t); t &= {1, 3}; print(t is u, t); t -= {1}; print(t is u, t); t ^= {3, 4}; print(t is u, t)
t = {1, 2}; t |= t; print(t); t &= t; print(t); t ^= t; print(t); t = {1}; t -= t; print(t)
f = frozenset([1]); print(f.copy() is f, frozenset(f) is f, (f | f) is f, f.union() is f, f.intersection() is f, f & f is f, F([1]).copy().__class__, frozenset(F([1])).__class__)
print(frozenset() is frozenset(), frozenset([]) is frozenset(), frozenset() == set(), hash(frozenset()), hash(frozenset([1, 2, 3])), hash(frozenset(range(100))), hash(frozenset([frozenset([1]), 2])), hash(F([1, 2])) == hash(frozenset([2, 1])))
print({1, 1.0, True}, {True, 1}, {0, -0.0, False}, {1} == {1.0}, {'a'} < {'a', 'b'}, set() < set(), set() <= set(), {1} > set())
print(repr(set()), repr(frozenset()), repr({1}), repr(frozenset({1})), S(), S([1]), F(), F([1]), str({'a'}))
print(set('aab') == {'a', 'b'}, sorted(set(range(5))), len({i % 3 for i in range(9)}), 2 in {1, 2}, 5 not in {1}, bool(set()), bool({0}))
class A(set):
    def __contains__(self, x): return 'yes'
    def __len__(self): return 7
    def __iter__(self): return iter('zy')
    def add(self, x): super().add((x,))
a = A([1]); a.add(2); a.update([3]); a |= {4}
print(sorted(map(str, set.__iter__(a))), len(a), 9 in a, sorted(a), sorted(map(str, set() | a)), sorted(map(str, set(a))), sorted(map(str, {1} - a)), a.issubset({1, (2,), 3, 4}))
class O(set):
    def __or__(self, o): return 'O.or'
    def __ror__(self, o): return 'O.ror'
    def __and__(self, o): return 'O.and'
    __rand__ = __and__
    def __sub__(self, o): return 'O.sub'
    def __rsub__(self, o): return 'O.rsub'
    def __eq__(self, o): return 'O.eq'
    __hash__ = None
print(O() | {1}, {1} | O(), {1} & O(), {1} - O(), O() - {1}, {1} == O(), O() == {1})
class K:
    def __init__(self, *a): print('init', a)
try: set[int](); print(set[int], frozenset[str], set.__class_getitem__(int))
except Exception as e: print(e)
r = S(); r.add(1); r.x = 'attr'; print(r.__dict__, r.copy().__class__, hasattr(r.copy(), '__dict__'))
