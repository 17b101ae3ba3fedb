# isqrt, gcd, lcm.
import math

for n in list(range(20)) + [10**9, 10**18, 2**52, 2**53 - 1, 2**62, 2**63 - 1, 2**64 - 1, 2**64, 10**40, 10**100 + 7, 3**1000, (10**50)**2 - 1, (10**50)**2]:
    r = math.isqrt(n)
    print(r if r < 10**20 else r.bit_length(), r * r <= n < (r + 1)**2)
print(math.isqrt(True))
print(math.gcd(), math.gcd(12), math.gcd(-12), math.gcd(0, 0), math.gcd(0, -7), math.gcd(12, -18), math.gcd(12, 18, 27), math.gcd(2**200 * 3**50, 6**120 * 7) == 2**120 * 3**50)
print(math.lcm(), math.lcm(12), math.lcm(-12), math.lcm(0, 5), math.lcm(5, 0, 'a') if False else '', math.lcm(4, 6, 10), math.lcm(-3, 7), math.lcm(10**30, 6**20))
F = [1, 1]
while len(F) < 1500:
    F.append(F[-1] + F[-2])
print(math.gcd(F[1499], F[999]) == F[499], math.gcd(F[1499], F[1498]), math.gcd(F[1199], F[899]) == F[299])
M = [2**k - 1 for k in range(1, 400)]
print(all(math.gcd(M[i - 1], M[j - 1]) == M[math.gcd(i, j) - 1] for i in (60, 96, 300, 399) for j in range(1, 399, 7)))
a, b = 3**300 * 7**20, 3**200 * 11**90
print(math.gcd(a, b) == 3**200, math.gcd(b, a) == 3**200, math.gcd(-a, b) == 3**200, math.lcm(a, b) == 3**300 * 7**20 * 11**90)
print(math.gcd(10**300, 10**5), math.gcd(10**5, 10**300), math.gcd(10**300, 3), math.gcd(2**90, 2**31))


class I:
    def __init__(self, v):
        self.v = v

    def __index__(self):
        print('index', self.v)
        return self.v


print(math.gcd(I(12), I(18)), math.lcm(I(4), 6), math.isqrt(I(99)), math.gcd(I(1), I(5), I(0)), math.lcm(I(0), I(5)))
for f, args in ((math.isqrt, (-1,)), (math.isqrt, (4.0,)), (math.isqrt, ('4',)), (math.gcd, (1.0,)), (math.gcd, (1, 2.0)), (math.gcd, (1, 'a')),
                (math.lcm, (1.0, 2)), (math.lcm, (0, 'a')), (math.gcd, (None,)), (math.isqrt, (-10**50,))):
    try:
        print(f(*args))
    except Exception as e:
        print(f.__name__, type(e).__name__, e)
