"""Views of dicts as sets."""
d = {'a': 1, 'b': 2, 'c': 3}
e = {'b': 2, 'c': 4, 'd': 5}
def show(r): return type(r).__name__, sorted(map(str, r))
for x, y in ((d.keys(), e.keys()), (d.items(), e.items()), (d.keys(), set('bq')), (d.keys(), frozenset('bq')), (d.keys(), list('bqb')), (d.keys(), 'bq'), (d.keys(), e), (d.items(), [('a', 1), ('b', 9)]), (set('bq'), d.keys()), (frozenset('bq'), d.keys()), (list('bq'), d.keys()), (d.keys(), iter('ab')), (d.keys(), e.items()), (d.items(), e.keys()), (d.keys(), d.keys()), (d.keys(), ())):
    for op in ('__and__', '__or__', '__sub__', '__xor__'):
        f = {'__and__': lambda a, b: a & b, '__or__': lambda a, b: a | b, '__sub__': lambda a, b: a - b, '__xor__': lambda a, b: a ^ b}[op]
        try: print(op, *show(f(x, y)))
        except TypeError as ex: print(op, ex)
for x, y in ((d.keys(), e.keys()), (d.keys(), {'a', 'b', 'c'}), (d.keys(), {'a'}), (d.items(), d.items()), (d.items(), {('a', 1), ('b', 2), ('c', 3)}), (d.keys(), list(d)), ({}.keys(), set()), (d.keys(), {'a', 'b', 'c', 'd'}), (d.keys(), d.items()), (d.keys(), dict(d).keys())):
    print(x == y, x != y, end=' ')
    for f in (lambda: x < y, lambda: x <= y, lambda: x > y, lambda: x >= y):
        try: print(f(), end=' ')
        except TypeError as ex: print(ex, end=' ')
    try: print(x.isdisjoint(y))
    except TypeError as ex: print(ex)
print(d.values() == d.values(), d.keys() == d.keys(), d.values() == [1, 2, 3])
k, v, i = d.keys(), d.values(), d.items()
print(k, v, i, len(k), 'a' in k, 1 in v, ('a', 1) in i, ('a', 2) in i, ['a', 1] in i, 'a' in i, ('a',) in i, ('z', 1) in i)
d['z'] = 0; print(k, v, i, len(v)); del d['a']; print(list(k), list(reversed(k)), list(reversed(v)), list(reversed(i)))
d['self'] = d; print(k, v, i); d['v'] = d.values(); print(len(repr(d))); del d['self'], d['v']
print(type(k.mapping), k.mapping['b'], k.mapping == d, dict(k.mapping) == d)
try: k.mapping['b'] = 1
except TypeError as ex: print(ex)
print(k.isdisjoint([]), k.isdisjoint('xy'), k.isdisjoint('xb'), i.isdisjoint([('b', 2)]), k.isdisjoint(iter('b')), k.isdisjoint(k), {}.keys().isdisjoint({}.keys()))
class S(set):
    def __rand__(self, o): return 'S.rand'
    def __rsub__(self, o): return 'S.rsub'
print(d.keys() & S('b'), d.keys() - S('b'), type(d.keys() | S('b')))
class I:
    def __iter__(self): return iter('bc')
print(sorted(d.keys() & I()), sorted(d.keys() - I()), sorted(d.keys() | I()), sorted(d.keys() ^ I()))
x = {1: [], 2: ()}
for f in (lambda: x.items() | set(), lambda: x.items() & {(2, ())}, lambda: x.items() - {(2, ())}, lambda: x.items() ^ set(), lambda: x.items() == {(1, 2), (2, ())}, lambda: (1, []) in x.items(), lambda: x.items() ^ {3: 4}.items(), lambda: {3: 4}.items() ^ {4: []}.items(), lambda: {3: []}.items() ^ {3: []}.items()):
    try: print(f())
    except TypeError as ex: print(ex)
a, b = {i: i for i in range(5)}, {i: i for i in range(3, 9)}
print(sorted(a.items() ^ b.items()), sorted(a.keys() ^ b.keys()), sorted(b.items() ^ a.items()), a.items() & b.items(), sorted(a.keys() & b), sorted(b.keys() & a))
t = set('b'); t |= d.keys(); print(sorted(t)); t &= d.keys(); print(sorted(t)); t -= d.keys(); print(t); t ^= d.keys(); print(sorted(t))
