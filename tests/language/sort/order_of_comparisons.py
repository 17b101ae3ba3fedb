"""Every comparison of list.sort, in its order: runs, binary insertion, powersort's merges, galloping."""

calls = []


class K:
    __slots__ = ("v",)

    def __init__(self, v):
        self.v = v

    def __lt__(self, other):
        calls.append((self.v, other.v))
        return self.v < other.v


def lcg(seed):
    while True:
        seed = (seed * 1103515245 + 12345) & 0x7FFFFFFF
        yield seed >> 8


def show(name, values, **kw):
    calls.clear()
    items = [K(v) for v in values]
    items.sort(**kw)
    total = 0
    for a, b in calls:
        total = (total * 31 + a * 7 + b) % 1000000007
    print(name, len(values), len(calls), total, [k.v for k in items][:12])


for n in (0, 1, 2, 3, 5, 10, 31, 32, 33, 63, 64, 65, 100, 127, 128, 129, 200, 500, 1000, 2000):
    g = lcg(n + 1)
    show("random", [next(g) % (n * 2 + 1) for _ in range(n)])
    show("up", list(range(n)))
    show("down", list(range(n, 0, -1)))
    show("same", [3] * n)
    show("few", [next(g) % 4 for _ in range(n)])
    show("saw", [i % 17 for i in range(n)])
    show("two runs", list(range(0, n, 2)) + list(range(1, n, 2)))
    show("blocks", list(range(n // 2, n)) + list(range(n // 2)))
    show("organ", list(range(n // 2)) + list(range(n // 2, 0, -1)))
    show("reversed", [next(g) % 50 for _ in range(n)], reverse=True)

g = lcg(7)
show("mixed runs", sum(([*range(k, k + next(g) % 90)] for k in (5, 900, 40, 300, 1, 77, 500, 20, 3, 800)), []))
