"""Containers that a collection changes while they are copied, gone over or asked: nothing breaks."""
import gc
class C:
    def __init__(self, f): self.me = self; self.f = f
    def __del__(self): self.f()
def arm(f): C(f)
big = list(range(50))
def test(make, use):
    for k in range(6):
        x = make()
        def f():
            x.clear()
            [object() for _ in range(60)]
        for _ in range(k + 1): arm(f)
        try: use(x)
        except (RuntimeError, ValueError, KeyError, IndexError, TypeError) as e: pass
class O: pass
mk = lambda: [O() for _ in range(100)]
for use in (lambda x: x[:], lambda x: x[2:90:3], lambda x: x + x, lambda x: x * 3, lambda x: tuple(x), lambda x: x.copy(), lambda x: [*x], lambda x: (*x,), lambda x: list(x), lambda x: sorted(x, key=id), lambda x: x == list(x), lambda x: repr(x), lambda x: list(zip(x, x)), lambda x: list(enumerate(x)), lambda x: x.extend(x), lambda x: x.__imul__(2), lambda x: x.__setitem__(slice(0, 5), x), lambda x: x.__setitem__(slice(None, None, -1), x), lambda x: x.__delitem__(slice(None, None, 2)), lambda x: list(reversed(x)), lambda x: set(x), lambda x: dict.fromkeys(x), lambda x: max(x, key=id), lambda x: iter(x).__reduce__(), lambda x: x.sort(key=lambda o: [o]), lambda x: list(map(lambda o: [o], x)), lambda x: x.__iadd__(x), lambda x: x.pop([0][0]), lambda x: (lambda *a: a)(*x), lambda x: x.__init__([x]), lambda x: [[a] for a in x], lambda x: x.index([5])): test(mk, use)
mk = lambda: {O(): O() for _ in range(60)}
for use in (lambda x: x.copy(), lambda x: dict(x), lambda x: {**x}, lambda x: x | x, lambda x: x | {1: 2}, lambda x: list(x), lambda x: list(x.items()), lambda x: list(x.values()), lambda x: list(reversed(x.items())), lambda x: [p for p in x.items()], lambda x: sorted(x, key=id), lambda x: dict.fromkeys(x), lambda x: set(x), lambda x: x.keys() & x.keys(), lambda x: x.items() ^ {1: 2}.items(), lambda x: x.keys() | [[].__class__], lambda x: repr(x), lambda x: x == dict(x), lambda x: iter(x.items()).__reduce__(), lambda x: x.update({i: [i] for i in range(50)}), lambda x: x.popitem(), lambda x: dict(x.items()), lambda x: list(zip(x, x.items())), lambda x: tuple(x), lambda x: [q for q in map(lambda k: [k], x)], lambda x: x.setdefault(5, []), lambda x: x.pop(5, [])): test(mk, use)
class I:
    def __init__(self): self.a, self.b, self.c = [], [], []
for k in range(6):
    x = I()
    def f(): x.__dict__.clear(); x.__dict__['q'] = []
    for _ in range(k + 1): arm(f)
    x.__dict__.copy(); dict(x.__dict__); vars(x).items() | set() if 0 else None; {**x.__dict__}; list(vars(x).items()); dir(x)
mk = lambda: {O() for _ in range(60)}
for use in (lambda x: x.copy(), lambda x: x | x, lambda x: x | {1}, lambda x: x & set(x), lambda x: x - {1}, lambda x: x ^ {1}, lambda x: frozenset(x), lambda x: list(x), lambda x: sorted(x, key=id), lambda x: x.union([1]), lambda x: x.__reduce__(), lambda x: iter(x).__reduce__(), lambda x: x == set(x), lambda x: repr(x), lambda x: x.update([[1].__class__]), lambda x: [[a] for a in x], lambda x: {*x, 1}, lambda x: x.intersection(list(x)), lambda x: x.difference([1]), lambda x: tuple(x), lambda x: dict.fromkeys(x), lambda x: x.symmetric_difference_update([5])): test(mk, use)
print('done')
