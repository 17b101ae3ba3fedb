def search(a, x):
    lo, hi = 0, len(a) - 1
    steps = 0
    while lo <= hi:
        mid = (lo + hi) // 2
        steps += 1
        if a[mid] == x:
            return mid, steps
        if a[mid] < x:
            lo = mid + 1
        else:
            hi = mid - 1
    return -1, steps

a = list(range(0, 200, 3))
for x in (0, 3, 99, 198, 100, -5, 500):
    print(x, search(a, x))
def root(n, eps=1e-9):
    lo, hi = 0, max(1, n)
    while hi - lo > eps:
        mid = (lo + hi) / 2
        if mid * mid < n:
            lo = mid
        else:
            hi = mid
    return round(lo, 6)
print([root(n) for n in (2, 9, 0.25, 10)])
i, _ = search(a, 30), 1, 2
