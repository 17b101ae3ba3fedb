"""How often sort compares, for orders that are known."""
class N:
    count = 0
    def __init__(self, v): self.v = v
    def __lt__(self, o):
        N.count += 1
        return self.v < o.v
def counted(values, **k):
    N.count = 0
    l = [N(v) for v in values]
    l.sort(**k)
    return N.count, [x.v for x in l] == sorted(values, **k) if 'key' not in k else None
for n in (0, 1, 2, 3, 10, 31, 32, 33, 63, 64, 65, 100, 500, 1000):
    up = list(range(n)); down = up[::-1]; zig = [i * 7 % max(n, 1) for i in range(n)]; saw = [i % 10 for i in range(n)]; same = [1] * n; half = up[n // 2:] + up[:n // 2]; organ = up[::2] + down[::2]; inter = [v for p in zip(up[:n // 2], up[n // 2:]) for v in p]
    print(n, [counted(v)[0] for v in (up, down, zig, saw, same, half, organ, inter)], [counted(v, reverse=True)[0] for v in (up, down, zig, saw)], all(counted(v)[1] for v in (up, down, zig, saw, same, half, organ, inter)))
