# The same sequence for the same seed: ints, text, bytes, floats, both versions.
import random

for s in (0, 1, -1, 42, 2**32, 2**40, 2**100, 10**300, -2**65, 1.5, -0.0, 'abc', '', b'xyz', b'', 'é\u20ac', True, float('inf'), 'x' * 200, b'y' * 128, b'z' * 111, b'w' * 112):
    random.seed(s)
    print(repr(s)[:20], random.random(), random.getrandbits(10), random.getrandbits(64), random.randrange(10), random.randint(-5, 5))
    random.seed(s, version=1)
    print(random.random())
random.seed(bytearray(b'q'))
print(random.random())
random.seed(7)
for i in range(700):
    random.random()
print(random.random(), random.getrandbits(1000))
for s in ([1], (1, 2), None.__class__, {}, object(), 1j):
    try:
        random.seed(s)
        print('seeded', s)
    except TypeError as e:
        print(e)
random.seed(a=5, version=2)
print(random.random())
random.seed()
print(0 <= random.random() < 1)
