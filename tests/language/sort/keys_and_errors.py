"""key=, reverse=, stability; what a failing or meddling comparison leaves behind."""
import sys

words = "the quick brown fox jumps over the lazy dog".split()
print(sorted(words), sorted(words, key=len), sorted(words, key=len, reverse=True), sep="\n")
print(sorted(words, key=lambda w: (len(w), w)))
print(sorted(words, key=lambda w: (-len(w), w[::-1]), reverse=True))
pairs = [(i % 3, i) for i in range(20)]
print(sorted(pairs, key=lambda p: p[0]), sorted(pairs, key=lambda p: p[0], reverse=True))
print(sorted([3.5, 1, 2, -1.0, True, 10**30, -10**30]))
print(sorted([b"b", b"a", b""]), sorted("hello"), sorted({3: 1, 1: 2}), sorted([[2], [1, 5], [1], []]))
print(sorted([(1, "a"), (1, "A"), (0, "z")]), sorted([("a", 2), ("a", 1.5)]))
print(sorted(range(10), key=lambda n: n ^ 5), sorted([True, False, True]))
print(sorted([float("nan"), 1.0, 0.5], key=str))


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: sorted([1, "a"]))
attempt(lambda: sorted([1, None, 2]))
attempt(lambda: sorted([object()] * 2))
attempt(lambda: sorted([1, 2], key=5))
attempt(lambda: sorted(5))
attempt(lambda: [1].sort(2))
attempt(lambda: [1].sort(reverse="x"))
attempt(lambda: [2, 1].sort(reverse=10**40))
attempt(lambda: [].sort(foo=1))


log = []


class Bad:
    def __init__(self, v):
        self.v = v

    def __lt__(self, other):
        log.append((self.v, other.v))
        if len(log) == 7:
            raise ValueError("enough")
        return self.v < other.v


l = [Bad(v) for v in (5, 3, 9, 1, 7, 2, 8)]
attempt(lambda: l.sort())
print([b.v for b in l], log)
log.clear()
l = [Bad(v) for v in (5, 3, 9, 1, 7, 2, 8)]
attempt(lambda: l.sort(reverse=True))
print([b.v for b in l], log)


def key(v):
    if v == 2:
        raise KeyError(v)
    return v


l = [5, 3, 2, 1]
attempt(lambda: l.sort(key=key, reverse=True))
print(l)

l = [3, 1, 2]


class Meddler(int):
    def __lt__(self, other):
        l.append(99)
        return int(self) < int(other)


l = [Meddler(v) for v in (3, 1, 2)]
attempt(lambda: l.sort())
print(l)
seen = []
l = [3, 1, 2]
l.sort(key=lambda v: seen.append((list(l), len(l), sys.getsizeof(l))) or v)
print(seen[0][:2], l)
l.sort(key=lambda v: l.clear() or -v)
print(l)
l.sort(key=lambda v: l.sort() or v)
print(l)


class T:
    def __init__(self, v):
        self.v = v

    def __bool__(self):
        log.append("bool")
        return self.v


class U:
    def __init__(self, v):
        self.v = v

    def __lt__(self, o):
        return T(self.v < o.v)


log.clear()
print([u.v for u in sorted(U(v) for v in (2, 3, 1))], log)


class G:
    def __init__(self, v):
        self.v = v

    def __gt__(self, o):
        return self.v > o.v


print([u.v for u in sorted(G(v) for v in (2, 3, 1))])


class C:
    def __init__(self, v):
        self.v = v

    def __lt__(self, o):
        return self.v < o.v


counts = []
big = [C(i * 7919 % 1000) for i in range(1000)]
big.sort(key=lambda c: counts.append(sys.getrefcount(c)) or c.v)
print(set(counts), [c.v for c in big][:5])
many = [i * 7919 % 10007 for i in range(30000)]
print(sum(a * b for a, b in zip(sorted(many), range(30000))), sorted(many, key=str)[::5000], sorted(map(str, many))[::6000])
class D:
    def __del__(self):
        print("key gone", end=" ")
    def __lt__(self, o):
        return False
print(sorted([1, 2, 3], key=lambda v: D()))
