"""Each dict method, in small steps."""
d = {'a': 1}
print(d.get('a'), d.get('z'), d.get('z', 5), d.setdefault('a', 9), d.setdefault('b'), d.setdefault('c', 3), d)
print(d.pop('a'), d.pop('q', None), d.popitem(), d, d.update({'x': 1}), d.update(y=2), d.update([('z', 3)], w=4), d.update(), d)
print(d.keys(), d.values(), d.items(), list(d), len(d), 'x' in d, 'q' not in d, d.copy() == d, d.copy() is d)
print(dict(), dict({}), dict([]), dict(a=1), dict({'b': 2}, c=3), dict([['a', 1], ('b', 2)]), dict(zip('ab', [1, 2])), dict([(1, 2)], x=3), dict({1: 2}, **{'y': 3}))
print({}.fromkeys('ab'), dict.fromkeys([1, 2], []), dict.fromkeys({}), d.__contains__('x'), d.__getitem__('x'), d.__len__(), dict.__setitem__(d, 'n', 1), d.__delitem__('n'), d)
e = {1: 'int', 1.5: 'float', 'k': 'str', (1, 2): 'tuple', None: 'none', True: 'bool', frozenset([1]): 'fs', int: 'type', b'b': 'bytes', ...: 'e'}
for k in (1, 1.0, 1.5, 'k', (1, 2), None, True, frozenset([1]), int, b'b', ..., 1 + 0j): print(k, e[k])
print({1: 2} == {1.0: 2}, {1: 2} == {1: 3}, {1: 2} != {2: 1}, {} == {}, {1: {2: 3}} == {1: {2: 3}}, {1: 2} == [1, 2], {'a': 1, 'b': 2} == {'b': 2, 'a': 1})
print(d.clear(), d, bool(d), bool({0: 0}), str({'a': 'b', 1: [2]}), repr({}), {1: {}})
r = {}; r['me'] = r; print(r); r2 = {1: r, 2: [r]}; print(r2)
print({**{'a': 1}, 'b': 2, **{'a': 3}}, {'a': 1} | {'b': 2}, {'a': 1} | {'a': 2}); x = {'a': 1}; y = x; x |= {'b': 2}; print(x is y, y); x |= [('c', 3)]; print(y)
print({k: v for k, v in zip('abc', range(3)) if v}, {i: {j: i * j for j in range(2)} for i in range(2)}, {(a, b): a for a in 'x' for b in 'yz'})
del x['a']; print(x); x['b'] += 5; print(x); x['l'] = []; x['l'].append(1); print(x); x['t'], x['u'] = 1, 2; print(x)
for k in list(x): del x[k]
print(x); m = {i: str(i) for i in range(5)}; print(m.items() >= {(1, '1')}, sorted(m.items(), key=lambda p: p[1], reverse=True)[:2], max(m, key=m.get), min(m.values()), sum(m), [k for k in m if k > 2], {v: k for k, v in m.items()})
print(*{'a': 1, 'b': 2}, {**{}}, [*{'k': 1}], {*{'k': 1}}, '%(a)s-%(b)d' % {'a': 'x', 'b': 3}, '{a[k]} {b}'.format(a={'k': 1}, b={}))
class P:
    def __init__(self, n): self.n = n
    def __hash__(self): return hash(self.n)
    def __eq__(self, o): return isinstance(o, P) and self.n == o.n
    def __repr__(self): return f'P{self.n}'
q = {P(1): 'one'}; q[P(1)] = 'uno'; q[P(2)] = 'due'; print(q, q[P(2)], P(3) in q, q.pop(P(1)), q)
for k in ('a', 5, (1,), None, P(7), 'x y'):
    try: {}[k]
    except KeyError as ex: print(repr(ex), ex.args, str(ex))
