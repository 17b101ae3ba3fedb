# choice, choices, sample, shuffle.
import random

random.seed('sequences')
print([random.choice('abcdef') for _ in range(10)], random.choice([7]), random.choice(range(1000)), random.choice((1, 2)))
x = list(range(30))
random.shuffle(x)
print(x)
one = [1]
random.shuffle(one)
empty = []
print(one, random.shuffle(empty), empty)
print(random.sample(range(10**9), 5), random.sample(range(10), 10), random.sample('abcdefgh', 3), random.sample([], 0), random.sample((1, 2, 3), k=2))
print(random.sample(range(100), 6), random.sample(range(1000), 20))
print(random.choices([1, 2, 3], k=8), random.choices('ab'))
ba = bytearray(b'0123456789')
random.shuffle(ba)
print(ba)
for f, args, kw in ((random.choice, ([],), {}), (random.choice, ('',), {}), (random.choice, (5,), {}), (random.choice, ({1: 2},), {}), (random.shuffle, ((1, 2),), {}), (random.shuffle, ('ab',), {}),
                    (random.sample, ([1, 2], 3), {}), (random.sample, ([1, 2], -1), {}), (random.choices, ([1, 2], 3), {}), (random.choices, ([1, 2], [1, 2]), {'cum_weights': [1, 2]}),
                    (random.choices, ([1, 2], [1]), {}), (random.choices, ([1, 2], [0, 0]), {}), (random.choices, ([1, 2], [1, float('inf')]), {}), (random.choices, ([],), {}), (random.choices, ([], []), {}), (random.sample, ([1, 2],), {})):
    try:
        print(f(*args, **kw))
    except Exception as e:
        print(f.__name__, type(e).__name__, e)
