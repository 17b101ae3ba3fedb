"""Slices with all steps: read, assigned, deleted, against a model that goes item by item."""
def indices(n, s):
    return list(range(*s.indices(n)))
ends = (None, -7, -5, -4, -1, 0, 1, 2, 4, 5, 6, 9)
steps = (None, 1, 2, 3, 5, 7, -1, -2, -3, -6)
count = bad = 0
for n in (0, 1, 2, 5):
    base = list(range(n))
    for a in ends:
        for b in ends:
            for c in steps:
                s = slice(a, b, c)
                ix = indices(n, s)
                got = base[s]
                if got != [base[i] for i in ix]: bad += 1
                if tuple(base)[s] != tuple(got): bad += 1
                d = base[:]
                del d[s]
                if d != [base[i] for i in range(n) if i not in ix]: bad += 1
                e = base[:]
                new = [100 + i for i in range(len(ix))]
                e[s] = new
                want = base[:]
                if c in (None, 1):
                    lo = s.indices(n)[0]
                    hi = max(lo, s.indices(n)[1])
                    want = base[:lo] + new + base[hi:]
                else:
                    for i, v in zip(ix, new): want[i] = v
                if e != want: bad += 1; print(n, s, e, want)
                if c in (None, 1):
                    for m in (0, 1, 3, 9):
                        e = base[:]
                        e[s] = iter([7] * m)
                        lo = s.indices(n)[0]
                        hi = max(lo, s.indices(n)[1])
                        if e != base[:lo] + [7] * m + base[hi:]: bad += 1
                else:
                    e = base[:]
                    try:
                        e[s] = [7] * (len(ix) + 1)
                        bad += 1
                    except ValueError as x:
                        if e != base: bad += 1
                        if count % 997 == 0: print(n, s, x)
                count += 1
print(count, bad)
l = list(range(10))
l[2:5] = l
print(l)
l = list(range(6))
l[::2] = l[::-2]
print(l)
l = list(range(6))
l[::-1] = l
print(l)
l = list(range(4))
l[1:1] = l
print(l)
l[len(l):] = 'ab'
print(l)
l[-2:] = ()
print(l)
l[5:2] = 'xy'
print(l)
