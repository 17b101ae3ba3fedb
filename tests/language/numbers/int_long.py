# Products, quotients and text of ints of ten thousand digits and more: checked by remainders.
import sys

sys.set_int_max_str_digits(0)
M, N = 2**127 - 1, 2**89 - 1
seed = 12345


def number(bits):
    global seed
    out = 0
    for _ in range(bits // 60 + 1):
        seed = (seed * 6364136223846793005 + 1442695040888963407) % 2**64
        out = out << 60 | seed >> 4
    return out >> (bits // 60 * 60 + 60 - bits)


for a, b in ((100, 70000), (3000, 3000), (33000, 33000), (40000, 90000), (70000, 70000), (150000, 75000), (320000, 80000)):
    x, y = number(a), number(b) | 1
    p = x * y
    print(a, b, p % M == (x % M) * (y % M) % M, p % N == (x % N) * (y % N) % N, p.bit_length() in (a + b, a + b - 1, a + b - 2), p == y * x, x * x - 1 == (x - 1) * (x + 1))
    q, r = divmod(p + y - 1, y)
    print(q == x, r == y - 1, divmod(-p, y) == (-x, 0), divmod(p + 1, -y) == (-x - 1, 1 - y), (x << b) // y >= x, (x << 5000) >> 5000 == x)
for k in (639, 640, 4300, 4301, 2304, 9000, 30000):
    for v in (10**k, 10**k - 1, 7**k, -3 * 10**k):
        s = str(v)
        print(len(s), int(s) == v, sum(map(int, s.lstrip('-'))) % 9 == abs(v) % 9, s[:5], s[-3:], repr(v) == s == f'{v}' == '%d' % v == format(v, 'd'))
    t = 'zyx123' * (k // 6 + 1)
    print(int(t, 36) % 35 == sum(int(c, 36) for c in t) % 35, int('-' + t, 36) == -int(t, 36), int('_'.join('12' * k)) == int('12' * k), int(b'5' * k) == int('5' * k))
x = 3**5000
print(pow(x, 12345, 10**40), x**3 % 10**20, pow(7, x, 10**30), hash(x), hash(-x), x.bit_length(), x.bit_count(), f'{x:x}'[:20], f'{x:,}'[-30:])
