# Containers nested deeper than the limit: repr, compare, hash, drop.
import copy


def attempt(name, f):
    try:
        print(name, 'ok', type(f()).__name__)
    except RecursionError as e:
        print(name, e)


def nest(make, n):
    x = make(None)
    for i in range(n):
        x = make(x)
    return x


for make in lambda x: [x], lambda x: (x,), lambda x: {1: x}:
    a, b = nest(make, 5000), nest(make, 5000)
    kind = type(a).__name__
    attempt(kind + ' repr', lambda: repr(a))
    attempt(kind + ' str', lambda: str(a))
    attempt(kind + ' eq', lambda: a == b)
    if kind != 'dict':
        attempt(kind + ' lt', lambda: a < b)
    shallow, other = nest(make, 300), nest(make, 300)
    print(len(repr(shallow)), shallow == other)
    del a, b
t = nest(lambda x: (x,), 2000)
u = nest(lambda x: (x,), 2000)
print(hash(t) == hash(u), hash((t, 1)) == hash((u, 1)))
l = []
l.append(l)
print(l, repr((l,)))
attempt('cyclic eq', lambda: l == [l])
m = []
m.append(m)
attempt('cyclic lists', lambda: l == m)
attempt('cyclic lt', lambda: l < m)
d = {}
d['d'] = d
print(d)
attempt('cyclic dicts', lambda: d == {'d': {'d': d}})
e = {}
e['d'] = e
attempt('two cyclic dicts', lambda: d == e)
attempt('isinstance', lambda: isinstance(1, nest(lambda x: (x,) if x else (str,), 5000)))
attempt('issubclass', lambda: issubclass(int, nest(lambda x: (x,) if x else (str,), 5000)))
