"""Views show the dict as it is now; iterators of all kinds of dict walk in order."""
d = {'a': 1}; k, v, i = d.keys(), d.values(), d.items()
for change in ("d['b'] = 2", "del d['a']", "d.update(c=3, d=4)", "d.pop('c')", "d.clear()", "d['z'] = 0", "d.setdefault('y', [])", "d.popitem()", "d |= {'q': 1}"):
    exec(change); print(change, '|', list(k), list(v), list(i), len(k), len(v), len(i), k == d.keys(), i == d.items(), list(reversed(k)), list(reversed(i)))
print(k.mapping['z'], type(k), type(v), type(i), type(iter(k)), type(iter(v)), type(iter(i)), type(reversed(k)), type(reversed(v)), type(reversed(i)), type(reversed(d)))
class C: pass
o = C(); o.b, o.a = 1, 2; w = vars(o).items(); print(list(w)); o.c = 3; del o.b; print(list(w), list(reversed(vars(o))), 'a' in vars(o).keys(), ('c', 3) in w, 3 in vars(o).values())
e = {1: 'x', 'k': 2, None: 3}; print([x for x in e], [x for x in e.values()], [x for x in e.items()], sorted(map(str, e)), max(e.values(), key=str), dict(e.items()) == e, list(zip(e, e.values())) == list(e.items()), {**e} == e, list(map(lambda p: p[0], e.items())), [*e.keys()], (*e.values(),), {*e.items()} == set(e.items()))
a, b, c = e; print(a, b, c); (p, q), *r = e.items(); print(p, q, r); print(repr(k), str(v), f'{i}', '%s' % (k,)); print(bool({}.keys()), bool(k), len({}.items()), list({}.values()), {}.keys() == set(), {}.items() == {}.keys())
f = {n: n * n for n in range(5)}; it = iter(f.items()); next(it); print(list(it), list(it)); it = iter(f.values()); print(sum(it), sum(it)); print(next(iter(f)), next(reversed(f)), [*reversed(f.values())], list(enumerate(f))[1:3])
