"""Comprehensions, star expressions and unpacking over all containers."""
print([x for x in range(5)], {x for x in 'aab'} == {'a', 'b'}, {x: y for x, y in zip('ab', [1, 2])}, list(x for x in (1, 2)), [(x, y) for x in 'ab' for y in range(2)], [x for x in range(20) if x % 2 if x % 3], [[y for y in range(x)] for x in range(3)])
print([*range(2), *'ab', *{1: 2}, *[[]]], (*[1], 2, *()), {*[1, 1], 2}, {**{'a': 1}, **{}, 'b': 2}, [*()], (*(),), [*[*[1]]])
a, *b = [1, 2, 3]; *c, d = 'xyz'; e, *f, g = {1: 0, 2: 0}; print(a, b, c, d, e, f, g); [h, [i, *j]] = 1, (2, 3, 4); print(h, i, j); (k,), l = [5], 6; print(k, l)
for st in ('a, b = []', 'a, b = 1, 2, 3', 'a, *b, c = 1,', 'a, b = None', '[a] = {}', 'a, b = {1}', '*a, = 5', 'a, b, *c = iter([1])', '(a, b), c = 1, 2', 'a, b = "x"'):
    try: exec(st)
    except Exception as ex: print(st, '|', type(ex).__name__, ex)
for x, *y in [(1, 2, 3), 'ab', [4]]: print(x, y)
for (x, y), z in [((1, 2), 3)]: print(x, y, z)
def fn(*a, k=0, **kw): return a, k, kw
print(fn(*[1, 2], *'ab', k=3, **{'z': 1}), fn(*{}), fn(*(i for i in range(2)), **{}), fn(**{'k': 5, 'q': 6}))
for st in ('fn(*5)', 'fn(**5)', 'fn(**{1: 2})', 'fn(*[1], **[])', 'fn(k=1, **{"k": 2})', '[*5]', '{**[1]}', '{*5}', '(*None,)', '[x for x in 5]', '{x: 1 for x in [[]]}', '{x for x in [{}]}'):
    try: print(eval(st))
    except Exception as ex: print(st, '|', type(ex).__name__, ex)
x = 'outer'; print([x for x in 'in'], x, [x for _ in '1'], (lambda: [x for x in (1,)])()); n = [lambda: i for i in range(3)]; print([q() for q in n]); print([(m := v) for v in range(3)], m)
class C:
    v = [1, 2]; w = [i * 2 for i in v]; z = {k: k for k in v}
print(C.w, C.z); g = (i for i in range(3)); print(next(g), list(g), list(g)); print(sum(i * i for i in range(4)), max((len(s), s) for s in ['a', 'bb']), dict((k, v) for v, k in enumerate('ab')), all(i for i in [1, 0]), ''.join(c.upper() for c in 'ab'))
it = iter('abcd'); print([x + next(it) for x in it]); d = {i: [] for i in range(2)}; d[0].append(1); print(d); print([[0] * 2 for _ in range(2)], [i for i in [] or [1]], [i if i else '-' for i in (0, 1)], [*map(str, (1,))], {1: {2: [3 for _ in (1,)]}})
