# Shifts and bitwise operators, signs and long ints.
V = [0, 1, -1, 5, -5, 2**30, -2**30, 2**60 - 1, -2**60, 10**20, -10**20, 2**90 + 1, True]
for a in V:
    print(a, [a & b for b in V], [a | b for b in V], [a ^ b for b in V], ~a)
for a in V:
    print(a, [a << k for k in (0, 1, 29, 30, 31, 60, 61, 100)], [a >> k for k in (0, 1, 29, 30, 31, 60, 61, 100, 10**20)])
print(all((a & b) + (a | b) == a + b and (a ^ b) == (a | b) - (a & b) and ~(a & b) == ~a | ~b for a in V for b in V))
print(0 << 10**30, -1 >> 10**30, 1 >> 10**30, True << True, type(True << 0).__name__, type(True & False).__name__, type(True & 1).__name__, type(True | True).__name__, True ^ True, ~True)
for f in (lambda: 1 << -1, lambda: 1 >> -1, lambda: 1 << 10**30, lambda: 1 << 1.0, lambda: 1.0 << 1, lambda: 1 & 1.0, lambda: 1 | 'a', lambda: None ^ 1, lambda: 0 << -1, lambda: 1 << -10**30, lambda: 1 >> -10**30):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
m = 0
for i in (3, 40, 100):
    m |= 1 << i
print(m, bin(m), [i for i in range(110) if m >> i & 1], m & -m, (m ^ (m - 1)).bit_length(), hex(m), oct(m), bin(-5), hex(-255), oct(-8), bin(0), hex(0), oct(0))
