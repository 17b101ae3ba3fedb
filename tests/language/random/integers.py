# getrandbits, randrange, randint, randbytes.
import random

random.seed(2024)
print([random.getrandbits(k) for k in range(0, 80, 3)])
print(random.getrandbits(True), random.getrandbits(33), random.getrandbits(1024).bit_length())
print([random.randrange(n) for n in range(1, 30)])
print([random.randrange(5, 9) for _ in range(12)], [random.randrange(0, 100, 7) for _ in range(8)], [random.randrange(10, 0, -3) for _ in range(8)])
print([random.randrange(2**k) for k in (31, 32, 33, 63, 64, 65, 200)], random.randrange(10**50, 10**50 + 5))
print([random.randint(-3, 3) for _ in range(12)], random.randint(7, 7), random.randint(0, 10**30))
print(random.randbytes(0), random.randbytes(1), random.randbytes(4), random.randbytes(5), random.randbytes(33))


class I:
    def __index__(self):
        return 6


print(random.randrange(I()), random.randrange(I(), 10), random.getrandbits(I()))
for f, args in ((random.randrange, (0,)), (random.randrange, (-5,)), (random.randrange, (5, 5)), (random.randrange, (5, 3)), (random.randrange, (1, 10, 0)), (random.randrange, (10, 1, 2)),
                (random.randrange, (1, None, 2)), (random.randint, (3, 2)), (random.getrandbits, (-1,)), (random.getrandbits, (1.0,)), (random.getrandbits, ('a',)), (random.getrandbits, ()),
                (random.getrandbits, (2**40,)), (random.randrange, ()), (random.randrange, ('a',)), (random.random, (1,)), (random.randbytes, (-1,)), (random.randrange, (None,))):
    try:
        print(f(*args))
    except Exception as e:
        print(f.__name__, args, type(e).__name__, e)
