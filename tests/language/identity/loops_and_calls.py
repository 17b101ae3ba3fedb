"""Ids in loops and calls: the same places again and again."""
def ids(make, n=4):
    out = []
    for _ in range(n):
        o = make(); out.append(id(o)); del o
    return [out.index(i) for i in out]
class C: pass
class S: __slots__ = ('a',)
def fn(): pass
print(ids(lambda: []), ids(lambda: [1]), ids(dict), ids(lambda: {1: 2}), ids(set), ids(C), ids(S), ids(lambda: (1, [])), ids(object), ids(lambda: slice(1)), ids(lambda: range(3)), ids(lambda: iter([])), ids(lambda: (lambda: 1)), ids(lambda: fn.__get__(1)), ids(lambda: 'a' + str(1)), ids(lambda: 2.0 * 3), ids(lambda: 10**30), ids(lambda: b'a' * 3), ids(lambda: bytearray(3)), ids(lambda: enumerate('')), ids(lambda: zip()), ids(lambda: {}.keys()), ids(lambda: (i for i in ())), ids(lambda: complex(1, 2)), ids(lambda: Exception('x')), ids(lambda: frozenset([1])))
def two(make):
    a = make(); b = make(); x, y = id(a), id(b); del a, b; c = make(); d = make(); return [(x, y).index(i) if i in (x, y) else None for i in (id(c), id(d))]
print(two(dict), two(set), two(C), two(object), two(lambda: tuple([1, 2])), two(lambda: 1.5 * 2), two(lambda: 10**25))
def rev(make):
    a = make(); b = make(); x, y = id(a), id(b); del b, a; c = make(); d = make(); return [(x, y).index(i) if i in (x, y) else None for i in (id(c), id(d))]
print(rev(dict), rev(set), rev(C), rev(object), rev(lambda: tuple([1, 2])), rev(lambda: 1.5 * 2), rev(lambda: 10**25))
def mixed():
    a = tuple([1, 2, 3]); x = id(a); del a; l = [0]; y = id(l); b = tuple([4, 5, 6]); return x == y, id(b) == x
print(mixed()); keep = [object() for _ in range(50)]; where = [id(o) for o in keep]; del keep[10], keep[20], keep[30]; new = [object() for _ in range(3)]; print([where.index(id(n)) if id(n) in where else None for n in new])
keep = [C() for _ in range(20)]; where = [id(o) for o in keep]; keep[5] = keep[6] = keep[7] = None; new = [C() for _ in range(3)]; print([where.index(id(n)) if id(n) in where else None for n in new])
