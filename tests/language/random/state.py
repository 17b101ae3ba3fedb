# getstate and setstate; generators of their own; gauss's second number.
import random

random.seed(3)
random.gauss()
s = random.getstate()
print(s[0], len(s[1]), s[1][:4], s[1][-2:], s[2] is None)
a = [random.random() for _ in range(700)] + [random.gauss()]
random.setstate(s)
print(a == [random.random() for _ in range(700)] + [random.gauss()])
r, q = random.Random(5), random.Random(5)
print(r.random() == q.random(), r.random(), r.getstate() == q.getstate(), q.random(), r.getstate() == q.getstate())
q.seed(5)
print(q.random(), q.gauss_next)
q.setstate((2, r.getstate()[1], None))
print(q.random() == r.random())
for bad in ((4, (), None), (3, (1,), None), (3, 5, None), (3, ('a',) * 625, None), (3, (1,) * 624 + (700,), None), (3, (1,) * 624 + (-1,), None), (3, (-1,) * 625, None), (3, (2**64,) * 625, None), (3,), (2, (1.5,) * 625, None), 5, None):
    try:
        q.setstate(bad)
        print('set')
    except Exception as e:
        print(type(e).__name__, e)
q.setstate((3, (2**32 + 5,) * 624 + (624,), 1.25))
print(q.getrandbits(32), q.gauss(0, 1))
print(random.Random.VERSION, random.Random(1).VERSION, isinstance(r, random.Random.__base__), random.Random.__base__)
x, y = r.__reduce__()[0], r.__reduce__()[2]
c = x()
c.__setstate__(y)
print(c.random() == r.random())
