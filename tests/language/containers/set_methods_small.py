"""Each set method, in small steps."""
s = {1, 2}
print(s.add(3), s.add(1), s.discard(9), s.remove(2), s, s.copy() == s, s.copy() is s, len(s), 1 in s, s.clear(), s)
print(set(), set('abca') == {'a', 'b', 'c'}, set([1, 1]), set({1: 2}), set(range(3)), {1, 1, 2}, {*[1, 2], 3}, frozenset('a'), frozenset(), {i % 2 for i in range(5)})
a, b = {1, 2, 3}, {3, 4}
print(a | b, a & b, a - b, b - a, a ^ b, a.union([9], (8,)), a.intersection({3: 1}), a.difference('x'), a.symmetric_difference([3, 5]))
print(a <= {1, 2, 3, 4}, a < a, a <= a, {1} < a, a > {1}, a >= b, a == {3, 2, 1}, a != b, a.issubset(range(9)), a.issuperset([1]), a.isdisjoint([7]), a.isdisjoint(b))
c = set(a); c.update(b, [7]); print(c); c.intersection_update([1, 3, 7]); print(c); c.difference_update([1]); print(c); c.symmetric_difference_update([3, 8]); print(c)
p = set([5]); print(p.pop(), p)
try: p.pop()
except KeyError as e: print(e)
try: p.remove('x')
except KeyError as e: print(e, e.args)
f = frozenset([1, 2]); d = {f: 'v'}; print(d[frozenset([2, 1])], {f} == {frozenset([1, 2])}, f | {3}, type({3} | f), type(f | {3}), f == {1, 2}, {1, 2} == f, hash(f) == hash(frozenset([2, 1])), f - {1}, f & f, f ^ {1})
print({1: 2}.keys() & {1}, {1} | {1: 2}.keys(), {1, 2} - {1: 2}.keys(), {(1, 2)} & {1: 2}.items(), [1] == {1}, {1} == frozenset({1}), set() == frozenset())
print(bool(set()), not {1}, str({1}), repr(frozenset({2})), [x for x in {4}], sum({1, 2, 3}), max({1, 5}), sorted({3, 1}), list({7}), tuple({8}), any({0}), all({1}))
x = {1}; y = x; x |= {2}; print(y); x = x | {3}; print(y, x); x -= {1}; x ^= {2, 5}; x &= {3, 5}; print(x)
for st in ('{1, []}', '{1} + {2}', 'set(5)', '{1} | [2]', '{1}.add()', '{1}.add(1, 2)', 'hash({1})', '{{1}}', '{1} < [1]', 'frozenset({1}).add(2)', 'set([[1]])', '{1}.union(5)', '{1}.update(5)', 'set(a=1)'):
    try: print(eval(st))
    except Exception as e: print(st, '|', type(e).__name__, e)
for i, v in enumerate({9}): print(i, v)
print({1, 2} & set(), set() | set(), {1} & {1.0}, {True} | {1}, {0} ^ {False}, {1.0} & {1}, {'a'} - {'b'})
m = {1, 2, 3}; n = {v for v in m if v > 1}; print(n, m - n, len(m | n), m.__contains__(1), m.__len__(), m.__or__({4}), m.__rsub__({1, 9}), set.__and__(m, {1}), m.__sub__(5))
