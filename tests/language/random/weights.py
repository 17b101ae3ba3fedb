# choices with weights, sample with counts.
import random

random.seed('weights')
print(random.choices('abc', [5, 3, 1], k=12), random.choices('abc', cum_weights=[1, 2, 10], k=12), random.choices([1, 2], weights=[0, 1.5], k=4), random.choices({0: 'a', 1: 'b'}, [1, 1], k=3))
print(random.sample('ab', counts=[3, 2], k=4), random.sample([1, 2, 3], counts=(10, 0, 5), k=6), random.sample(range(5), 3))
for f, args, kw in ((random.sample, ('ab', 2), {'counts': [1]}), (random.sample, ('ab', 2), {'counts': [0, 0]}), (random.sample, ('ab', 2), {'counts': [1.5, 1]}), (random.sample, ('ab', 9), {'counts': [1, 1]}), (random.sample, ({1, 2}, 1), {}), (random.sample, (5, 1), {}), (random.choices, ('ab', [-1, 0]), {}), (random.choices, ('ab', ['a', 'b']), {}), (random.choices, ('ab',), {'weights': 3})):
    try:
        print(f(*args, **kw))
    except Exception as e:
        print(type(e).__name__, e)
