# factorial, comb, perm.
import math

print([math.factorial(n) for n in range(26)])
for n in (30, 100, 170, 500, 1000, 3000):
    f = math.factorial(n)
    print(n, f.bit_length(), f % (10**9 + 7), f == math.prod(range(1, n + 1)))
print(math.factorial(True), math.comb(True, False), math.perm(True))
for n in range(12):
    print([math.comb(n, k) for k in range(n + 2)], [math.perm(n, k) for k in range(n + 2)])
print(math.comb(62, 31), math.comb(63, 31), math.comb(64, 32), math.comb(67, 33), math.comb(68, 34), math.comb(200, 100))
print(math.comb(10**20, 3), math.comb(10**20, 10**20 - 2), math.perm(10**20, 3), math.perm(2**70, 5))
print(math.comb(1000, 500) == math.factorial(1000) // math.factorial(500)**2, math.perm(7), math.perm(7, None), math.perm(7, 0))
print(all(math.comb(n, k) == math.comb(n - 1, k - 1) + math.comb(n - 1, k) for n in range(2, 90) for k in range(1, n)))


class I:
    def __init__(self, v):
        self.v = v

    def __index__(self):
        return self.v


print(math.factorial(I(6)), math.comb(I(6), I(2)), math.perm(I(6), I(2)), math.perm(I(4)))
for f, args in ((math.factorial, (-1,)), (math.factorial, (2.0,)), (math.factorial, (2.5,)), (math.factorial, ('5',)), (math.factorial, (2**63,)),
                (math.factorial, (-2**70,)), (math.comb, (-1, 2)), (math.comb, (2, -1)), (math.comb, (2.0, 1)), (math.comb, (5,)),
                (math.comb, (2**200, 2**100)), (math.perm, (-1, 2)), (math.perm, (2, -1)), (math.perm, (-3,)), (math.perm, (5, 2.0)),
                (math.perm, (2**200, 2**100)), (math.perm, ()), (math.perm, (1, 2, 3)), (math.factorial, (I('x'),))):
    try:
        print(f(*args))
    except Exception as e:
        print(f.__name__, type(e).__name__, e)
