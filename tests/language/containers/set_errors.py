"""What set and frozenset say when they are used wrongly."""
def err(f, *a, **k):
    try: print("->", f(*a, **k))
    except Exception as e: print(type(e).__name__ + ":", e)
s, z = {1, 2, 3}, frozenset([1, 2])
for o in (set([1]), z):
    for name in sorted(set(dir(o)) - set(dir(object))):
        if name in ('__class_getitem__',): continue
        m = getattr(o, name)
        if not callable(m): continue
        print(name)
        if name not in ('union', 'intersection', 'difference', 'update', 'intersection_update', 'difference_update'): err(m, 1, 2, 3)
        err(m, 5) if name not in ('add', 'discard') else None
        if name[0] != '_': err(lambda: getattr(type(o), name)(o, x=1))
        if name in ('add', 'discard', 'remove', 'issubset', 'issuperset', 'isdisjoint', 'symmetric_difference', 'symmetric_difference_update'): err(m)
err(s.add, []); err(s.remove, 9); err(s.remove, []); err(s.discard, []); err(set().pop); err(s.remove, {7}); err(s.remove, (1, 2))
err(lambda: [] in s); err(lambda: {1} in s); err(lambda: {1} in {frozenset([1])}); t = {frozenset([1]), 2}; t.remove({1}); print(t); t.discard({5}); print(t)
err(lambda: s[0]); err(lambda: s + s); err(lambda: s * 2); err(lambda: s & [1]); err(lambda: s | [1]); err(lambda: s - [1]); err(lambda: s ^ [1]); err(lambda: [1] & s)
err(lambda: s < [1]); err(lambda: s <= 5); err(lambda: s == [1]); err(lambda: s != 5); err(hash, s); err(hash, frozenset([1])) if False else None
def iop(op):
    t = {1}
    if op == '&': t &= [1]
    elif op == '|': t |= [1]
    elif op == '-': t -= [1]
    else: t ^= [1]
for op in '&|-^': err(iop, op)
f = frozenset([1, 2]); g = f
f |= {3}; print(f, g); f &= {1}; print(f); f ^= {9}; print(sorted(f)); f -= {9}; print(f)
err(set, 5); err(set, 1, 2); err(set, x=1); err(set, [[]]); err(frozenset, 5); err(frozenset, 1, 2); err(frozenset, x=1); err(frozenset, [{}]); err(set.__new__); err(set.__new__, 5); err(frozenset.__new__, set); err(set.__init__, {1}, 2, 3); err(set().__init__, 5)
err(lambda: s.x); err(setattr, s, 'x', 1); err(set.add, 5, 1); err(set.add)
err(lambda: {1}.union(5)); err(lambda: {1}.intersection([[]])); err(lambda: {1}.difference(5)); err(lambda: {1}.symmetric_difference([{}])); err(lambda: {1}.issubset(5)); err(lambda: {1}.issuperset(5)); err(lambda: {1}.isdisjoint([[]])); err(lambda: {1}.update([1], 5))
u = {1}; err(u.update, [2], [[]], [3]); print(u); err(u.intersection_update, [1], 5); print(u); err(u.difference_update, [9, []]); print(u); err(u.symmetric_difference_update, [9, []]); print(sorted(u))
print(s.__and__([1]), s.__rand__(5), s.__or__([]), s.__sub__(()), s.__xor__({}), s.__lt__(5), s.__eq__(5), s.__iand__([]))
