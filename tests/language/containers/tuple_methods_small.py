"""Tuples, in small steps."""
print((), (1,), (1, 2), tuple([1]), tuple('ab'), (1, (2,)), 1, (1), (1,) + (2,), (1,) * 3, 3 * (0,))
t = (1, 2, 3, 2)
print(t[0], t[-1], t[1:3], t[::-1], t[::2], t[5:], t.index(3), t.count(2), 2 in t, len(t), t == (1, 2, 3, 2), t < (1, 2, 4), t > (1,), hash(t) == hash((1, 2, 3, 2)))
a, b, *c = t; print(a, b, c); (x, y), z = (1, 2), 3; print(x, y, z); a, b = b, a; print(a, b)
for v in t: print(v, end=' ')
print(*t, sep='-'); print([*t, 5], (*t, *t), {*t}); print('%s %s' % (1, 2), '%s' % (t,), '{0} {1}'.format(*t))
for st in ('(1, 2)[5]', '(1,) + [2]', '(1,) < 5', 'hash(([],))', '(1, 2).index(9)', 'tuple(5)', 'a, b = (1,)', '(1).x', '(1, 2).append(3)'):
    try: print(eval(st))
    except Exception as e: print(type(e).__name__, e)
def f(): return 1, 2
print(f(), f()[0], type(f())); d = {(1, 2): 'x', (): 'e'}; print(d[1, 2], d[()]); print(max((1, 2), (1, 3)), min((2,), (1, 5)), sorted([(2, 'a'), (1, 'b')]), sum((1, 2)), any((0, ())), all(()))
print(() == (), ((1, 2), 3) == ((1, 2), 3), (1, 'a', None) == (1.0, 'a', None), bool(()), bool((0,)))
from functools import reduce
print(reduce(lambda a, b: a + b, ((1,), (2, 3), ())), tuple(reversed((1, 2))), tuple(enumerate('ab')), tuple(zip('ab', (1, 2))), tuple(map(str, (1, 2))), tuple(i for i in range(3)))
n = ((((1,),),),); print(n, n[0][0][0][0]); l = ([],); l[0].append(1); print(l)
try: l[0] += [2]
except TypeError as e: print(e, l)
print(t.__getitem__(1), t.__len__(), t.__contains__(9), t.__add__((9,)), t.__mul__(2), t.__rmul__(0), t.__iter__().__class__, t.__eq__(5), t.__lt__([1]), tuple.__new__(tuple, 'ab'))
