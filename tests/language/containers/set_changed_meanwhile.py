"""Sets that change while something goes over them or compares."""
def err(f, *a, **k):
    try: print("->", f(*a, **k))
    except Exception as e: print(type(e).__name__ + ":", e)
def over(change):
    s = {0, 1, 2}; out = []
    try:
        for x in s: out.append(x); change(s)
    except RuntimeError as e: print(out, e)
    else: print(out, s)
over(lambda s: s.add(len(s) + 10)); over(lambda s: s.discard(0)); over(lambda s: s.clear()); over(lambda s: s.pop()); over(lambda s: (s.discard(5), s.add(1))); over(lambda s: s.update({1}))
s = {1, 2, 3}; it = iter(s); next(it); s.add(4); err(next, it); err(next, it); s.remove(4); err(next, it); print(it.__length_hint__())
it = iter({1, 2}); list(it); err(next, it); print(list(it), it.__length_hint__())
class K:
    def __init__(self, n, f=None): self.n, self.f = n, f
    def __hash__(self): return 1
    def __eq__(self, o):
        if self.f: self.f()
        return self.n == o.n
    def __repr__(self): return 'K%d' % self.n
for act in ('clear', 'discard', 'grow'):
    for ask in ('in', 'add', 'discard', 'remove', 'and', 'or', 'sub', 'xor', 'iand', 'ior', 'isub', 'ixor', 'eq', 'le', 'isdisjoint', 'update', 'difference_update', 'intersection_update', 'symmetric_difference_update', 'rand', 'rsub'):
        armed = []
        def f():
            if not armed: return
            armed.clear()
            if act == 'clear': s.clear()
            elif act == 'discard': s.discard(a)
            else: s.update(range(100, 150))
        a, b = K(1, f), K(2)
        s = {a, b}; q = K(2); o = {q, K(7)}
        armed.append(1)
        try:
            if ask == 'in': r = q in s
            elif ask == 'add': r = s.add(q)
            elif ask == 'discard': r = s.discard(q)
            elif ask == 'remove': r = s.remove(q)
            elif ask == 'and': r = s & o
            elif ask == 'or': r = s | o
            elif ask == 'sub': r = s - o
            elif ask == 'xor': r = s ^ o
            elif ask == 'iand': s &= o; r = 0
            elif ask == 'ior': s |= o; r = 0
            elif ask == 'isub': s -= o; r = 0
            elif ask == 'ixor': s ^= o; r = 0
            elif ask == 'eq': r = s == {K(1), K(2)}
            elif ask == 'le': r = s <= o
            elif ask == 'isdisjoint': r = s.isdisjoint(o)
            elif ask == 'rand': r = o & s
            elif ask == 'rsub': r = o - s
            else: r = getattr(s, ask)([q, K(9)])
        except Exception as e: r = (type(e).__name__, e.args)
        armed.clear()
        if isinstance(r, set): r = [x for x in r if type(x) is K], len(r)
        print(act, ask, r, [x for x in s if type(x) is K], len(s))
class Boom(K):
    def __eq__(self, o): raise ValueError('boom')
    __hash__ = K.__hash__
def ip(op):
    t = {Boom(1)}; o = {K(3)}
    if op == '|': t |= o
    elif op == '&': t &= o
    elif op == '-': t -= o
    else: t ^= o
s = {Boom(1)}; q = K(3); o = {q}
for f in (lambda: q in s, lambda: s.add(q), lambda: s.discard(q), lambda: s.remove(q), lambda: s | o, lambda: s & o, lambda: s - o, lambda: s ^ o, lambda: s == o, lambda: s <= o, lambda: s.isdisjoint(o), lambda: s.union([q]), lambda: s.intersection([q]), lambda: s.difference([q]), lambda: s.symmetric_difference([q]), lambda: s.issuperset([q]), lambda: s.issubset([q]), lambda: {Boom(1), q}, lambda: set([Boom(1), q]), lambda: frozenset([Boom(1), q])): err(f)
for op in '|&-^': err(ip, op)
class End:
    def __init__(self, n): self.n = n
    def __hash__(self): return self.n
    def __del__(self): d.clear(); d.add('end')
for f in (lambda: d.clear(), lambda: d.pop(), lambda: d.discard(x()), lambda: d.update('ab'), lambda: d.difference_update(list(d)[:1]), lambda: d.__init__('z'), lambda: d.intersection_update({5}), lambda: d.__ixor__({5})):
    d = {End(1), 5}
    x = lambda: [e for e in d if type(e) is End][0]
    f(); print(sorted(map(str, d)) if all(type(e) is not End for e in d) else len(d))
del x
d = set()
import gc; gc.collect()
