# Classes that bring their own random() or getrandbits().
import random


class Own(random.Random):
    def random(self):
        return 0.25


class Bits(random.Random):
    def getrandbits(self, k):
        return 5 % 2**k


class Both(Own):
    def getrandbits(self, k):
        return 3 % 2**k


class Below(random.Random):
    def _randbelow(self, n):
        return n - 1


o = Own(1)
print(o.random(), o.randrange(100), o.randint(1, 8), o.choice('abcd'), o.uniform(0, 8), o.shuffle([1, 2]), o.sample(range(10), 1))
b = Bits()
print(b.randrange(6), b.randrange(100), b.randbytes(2))
print(Both().randrange(10), Both().random(), Below().randrange(10), Below().choice('xyz'))
print(Own._randbelow is random.Random._randbelow_without_getrandbits, Bits._randbelow is random.Random._randbelow_with_getrandbits, Both._randbelow.__name__)


class Init(random.Random):
    def __init__(self, a, b):
        super().__init__(a)
        self.b = b


i = Init(5, 'b')
print(i.random() == random.Random(5).random(), i.b)
s = random.SystemRandom()
print(0 <= s.random() < 1, s.randrange(5) in range(5), len(s.randbytes(9)), s.getrandbits(70).bit_length() <= 70, s.choice('a'), s.seed(1), sorted(s.sample(range(5), 5)))
for f in (s.getstate, s.setstate, lambda: s.getrandbits(-1)):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
for args in ((1, 2), ([1],)):
    try:
        random.Random(*args)
    except TypeError as e:
        print(e)
print(random.Random(x=3).random(), sorted(random.__all__))
