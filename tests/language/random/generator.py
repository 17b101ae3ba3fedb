# The generator's raw words: the first numbers after a seed, across a refill, and of keys of any length.
import random

r = random.Random()
for s in (0, 1, 19650218, 2**32 - 1, 2**32, 2**64, 10**100, 2**19937, -7, -2**40):
    r.seed(s)
    print([r.getrandbits(32) for _ in range(4)], [r.getrandbits(k) for k in (1, 31, 33, 64, 65)], '%.17g' % r.random())
r.seed(42)
words = [r.getrandbits(32) for _ in range(1300)]
print(sum(words), words[622:626], words[-1], min(words) >= 0, max(words) < 2**32)
r.seed(42)
print(r.getrandbits(1300 * 32) == sum(w << 32 * i for i, w in enumerate(words)), r.random())
r.seed(42)
print([r.random() for _ in range(3)], r.getstate()[1][-1], [round(sum(r.random() for _ in range(1000)) / 1000, 12)])
r.seed(1)
counts = [0] * 6
for _ in range(6000):
    counts[r.randrange(6)] += 1
print(counts, r.randrange(3, 1000, 7), r.choice(range(10**12)))
