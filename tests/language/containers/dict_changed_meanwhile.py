"""Dicts that change while something goes over them, is asked, or compares."""
def err(f, *a, **k):
    try: print("->", f(*a, **k))
    except Exception as e: print(type(e).__name__ + ":", e)
def over(what, change):
    d = {i: i for i in range(3)}
    out = []
    try:
        for x in what(d):
            out.append(x)
            change(d)
    except RuntimeError as e: print(out, e)
    else: print(out, d)
def add(d): d[len(d) + 10] = 1
def swap(d):
    k = next(iter(d)); del d[k]; d[k + 100] = 1
def replace(d):
    for k in d: d[k] = 'new'
def pop(d): d.popitem()
def clear(d): d.clear()
for w in (iter, dict.keys, dict.values, dict.items, reversed, lambda d: reversed(d.values()), lambda d: reversed(d.items())):
    for c in (add, swap, replace, pop, clear): over(w, c)
d = {1: 1, 2: 2}
it = iter(d); next(it); d[3] = 3
err(next, it); err(next, it); del d[3]; err(next, it); print(it.__length_hint__())
it = iter(d); list(it); d[5] = 5; print(list(it), it.__length_hint__())
it = iter({1: 1, 2: 2, 3: 3}); print(it.__length_hint__()); next(it); print(it.__length_hint__())
class Key:
    def __init__(self, n, f=None): self.n, self.f = n, f
    def __hash__(self): return 1
    def __eq__(self, o):
        if self.f: self.f()
        return self.n == o.n
    def __repr__(self): return 'K%d' % self.n
for act in ('clear', 'del', 'grow', 'same'):
    for ask in ('get', 'set', 'in', 'pop', 'setdefault', 'del', 'update', 'eq'):
        d = {}
        armed = []
        def f():
            if not armed: return
            armed.clear()
            if act == 'clear': d.clear()
            elif act == 'del': d.pop(a, None)
            elif act == 'grow':
                for i in range(50): d[i + 100] = i
            elif act == 'same': d[b] = 'again'
        a, b = Key(1, f), Key(2)
        d[a] = 'a'; d[b] = 'b'
        armed.append(1)
        q = Key(2)
        try:
            if ask == 'get': r = d.get(q)
            elif ask == 'set': d[q] = 'q'; r = None
            elif ask == 'in': r = q in d
            elif ask == 'pop': r = d.pop(q, 'none')
            elif ask == 'setdefault': r = d.setdefault(q, 'preset')
            elif ask == 'del': del d[q]; r = None
            elif ask == 'update': d.update({q: 5}); r = None
            elif ask == 'eq': r = d == {Key(1): 'a', Key(2): 'b'}
        except Exception as e: r = (type(e).__name__, e.args)
        armed.clear()
        print(act, ask, r, {k: v for k, v in d.items() if not isinstance(k, int)}, len(d))
class Boom(Key):
    def __eq__(self, o): raise ValueError('boom')
    __hash__ = Key.__hash__
d = {Boom(1): 1}
q = Key(3)
for f in (lambda: d[q], lambda: d.get(q), lambda: q in d, lambda: d.pop(q), lambda: d.setdefault(q, 1), lambda: d.update({q: 1}), lambda: {**d, q: 1}, lambda: d == {q: 1}, lambda: q in d.keys(), lambda: (q, 1) in d.items(), lambda: d | {q: 1}, lambda: d.keys() & {q}, lambda: set(d) | {q}): err(f)
class BadHash:
    def __hash__(self): raise TypeError('no hash today')
for f in (lambda: d[BadHash()], lambda: {BadHash(): 1}, lambda: {BadHash()}, lambda: BadHash() in d, lambda: dict.fromkeys([BadHash()]), lambda: (BadHash(), 1) in d.items()): err(f)
class H2:
    def __hash__(self): return 'x'
class H3:
    def __hash__(self): return 2**70
class H4(H3): __eq__ = lambda s, o: True
err(hash, H2()); print(hash(H3()) == hash(2**70)); err(hash, H4())
d = {}
class V:
    def __eq__(self, o): e.clear(); return True
e = {1: V(), 2: 2}
print(e == {1: 1, 2: 2}, {1: 1} == e)
e = {i: V() for i in range(3)}
print({i: 1 for i in range(3)} == e)
class End:
    def __del__(self): d.clear(); d['end'] = 1
d = {'x': End(), 'y': 2}; d['x'] = 5; print(d)
d = {'x': End(), 'y': 2}; del d['x']; print(d)
d = {'x': End(), 'y': 2}; d.update(x=1, y=3, z=4); print(d)
d = {'x': End(), 'y': 2}; d.clear(); print(d)
d = {'x': End(), 'y': 2}; d |= {'x': 1, 'q': 2}; print(d)
o = {}
class U:
    def __repr__(self): return 'U'
    def __eq__(self, x): o['new'] = 1; return False
    def __hash__(self): return hash('k')
o = {U(): 1}
t = {'k': 1}
err(t.update, o); print(t)
o = {'k': 1, 'l': 2}
t = {U(): 1}
err(t.update, o)
