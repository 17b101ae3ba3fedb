# The distributions, to eleven digits.
import random

random.seed(99)
for name, args in (('uniform', (1, 5)), ('uniform', (5, 1)), ('triangular', ()), ('triangular', (0, 10, 3)), ('triangular', (2, 2)), ('gauss', (0, 1)), ('gauss', ()), ('normalvariate', (5, 2)),
                   ('normalvariate', ()), ('expovariate', (2,)), ('expovariate', (-1,)), ('betavariate', (2, 3)), ('betavariate', (.5, .5)), ('gammavariate', (2, 3)), ('gammavariate', (.5, 3)), ('gammavariate', (1, 3)),
                   ('gammavariate', (200, .1)), ('lognormvariate', (0, 1)), ('vonmisesvariate', (1, 2)), ('vonmisesvariate', (1, 0)), ('vonmisesvariate', (3, 50)), ('paretovariate', (3,)), ('weibullvariate', (1, 2))):
    print(name, args, ['%.11g' % getattr(random, name)(*args) for _ in range(7)])
for name, args in (('gammavariate', (0, 1)), ('gammavariate', (1, -1)), ('expovariate', (0,)), ('uniform', (1,)), ('gauss', ('a', 1)), ('betavariate', (-1, 1))):
    try:
        print(getattr(random, name)(*args))
    except Exception as e:
        print(name, type(e).__name__, e)
print(random.NV_MAGICCONST > 1.7155277699 and random.TWOPI, random.BPF, random.RECIP_BPF)
