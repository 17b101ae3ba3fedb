"""set and frozenset: order, sizes, algebra, errors."""
import sys

g = sys.getsizeof


def attempt(f, *args, **kw):
    try:
        print(f(*args, **kw))
    except Exception as e:
        print(type(e).__name__, e)


s = set()
last = 0
for i in range(1000):
    s.add(i * 37 % 1009)
    if g(s) != last:
        last = g(s)
        print(i, last, end=" ")
print()
print(list(s)[:20], sum(s))
for i in range(0, 1000, 2):
    s.discard(i)
print(len(s), g(s), list(s)[:10])
for i in range(2000, 2100):
    s.add(i)
print(len(s), g(s), list(s)[-10:])
print([s.pop() for _ in range(5)], len(s))
words = "the quick brown fox jumps over the lazy dog and runs away from it all".split()
print(set(words), frozenset(words), set(dict.fromkeys(words)), set("abracadabra"), list({*words, "x", 5, 2.5, (1, 2)}), sep="\n")
print(g(set(range(100))), g(set(dict.fromkeys(range(100)))), g(set(frozenset(range(100)))), g({1, 2, 3}), g(frozenset()), g(set([1] * 50)))
a, b = set(range(0, 60, 3)), set(range(0, 60, 4))
for op in ("a | b", "a & b", "a - b", "a ^ b", "b - a", "a | {1}", "a & {3, 4}", "a ^ {3, 100}", "a - {3}"):
    r = eval(op)
    print(op, list(r), g(r), type(r).__name__)
for name in ("union", "intersection", "difference", "symmetric_difference", "issubset", "issuperset", "isdisjoint"):
    for arg in (b, frozenset(b), list(b), {1: 2}, (i for i in (3, 6, 100)), range(0), "ab"):
        r = getattr(a, name)(arg)
        print(name, type(arg).__name__, list(r) if isinstance(r, set) else r, g(r) if isinstance(r, set) else "")
for name in ("update", "intersection_update", "difference_update", "symmetric_difference_update"):
    for arg in (b, frozenset(b), list(b), {3: 2}, (i for i in (3, 6, 100)), range(0)):
        c = set(a)
        print(name, type(arg).__name__, getattr(c, name)(arg), list(c), g(c))
c = set(a)
print(c.union(), c.union([1], [2]) == c | {1, 2}, c.intersection([3, 6], [6, 9]), c.difference([3], [6]) == c - {3, 6}, c.update([1], {2}), len(c), c.difference_update(), c.intersection_update(c, c), len(c))
for op in ("c |= b", "c &= b", "c -= b", "c ^= b", "c |= c", "c &= c", "c -= c"):
    c = set(a)
    d = c
    exec(op)
    print(op, c is d, list(c), g(c))
f = frozenset(a)
d = f
d |= {1}
print(type(d), d is f, type(f | a), type(a | f), type(f & a), f.copy() is f, frozenset(f) is f, frozenset() is frozenset(), set(f) is f)
print(hash(frozenset()), hash(frozenset([1, 2, 3])), hash(frozenset(words)), hash(frozenset([frozenset([1]), frozenset()])))
attempt(hash, {1})
attempt(lambda: {1, []})
attempt(lambda: {1} | [1])
attempt(lambda: {1} < [1])
attempt(lambda: {1} + {2})
attempt(set, 5)
attempt(set, 1, 2)
attempt(set().pop)
attempt({1}.remove, 2)
attempt({1}.remove, [])
attempt({1}.remove, {1})
attempt({1}.add)
attempt({1}.union, 5)
attempt({1}.issubset, 5)
attempt(frozenset, 1, 2)
attempt(lambda: set(a=1))
x = {frozenset([1, 2]), 3}
print({1, 2} in x, x.discard({1, 2}), x, {5} in x)
print({1, 2} == {2, 1}, {1} == frozenset([1]), {1} != {2}, {1} < {1, 2}, {1, 2} <= {1, 2}, {1, 2} > {1}, {1} >= {2}, {1} == [1])
print(set(), frozenset(), {1}, frozenset([1]), {frozenset()})


class S(set):
    pass


class F(frozenset):
    pass


q = S([1, 2])
q.x = 5
print(q, type(q | {3}), type(q.copy()), type({3} | q), q == {1, 2}, F([1]), type(F([1]) | F([2])), type(F([1]).copy()), S())
q.me = q


class R:
    def __hash__(self):
        return 1

    def __repr__(self):
        return repr(z)


z = {R()}
print(z)
s = {1, 2, 3}
try:
    for i in s:
        s.add(i + 10)
except RuntimeError as e:
    print(e)


class E:
    def __init__(self, v, h):
        self.v, self.h = v, h

    def __hash__(self):
        print("h", self.v, end="; ")
        return self.h

    def __eq__(self, o):
        print("e", self.v, getattr(o, "v", o), end="; ")
        return self.v == getattr(o, "v", o)


p = [E(i, i % 2) for i in range(4)]
s = set(p)
print(len(s))
print(E(2, 0) in s, E(9, 1) in s, len(s | {E(3, 1)}), len(s & set(p[:2])), s == set(p), s <= set(p))
s.discard(E(1, 1))
s.remove(E(2, 0))
print(len(s), s.issuperset([p[0]]), s.isdisjoint([E(7, 3)]), len(s.difference([E(0, 0)])))


class D:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return self.n

    def __del__(self):
        print("-", self.n, end=" ")


s = {D(i) for i in (5, 3, 9, 1)}
s.clear()
print()
s = {D(i) for i in (5, 3, 9, 1)}
del s
print()
