# log, log2, log10 of floats and of ints of any size; bases; refusals.
import math

for x in (1, 2, 10, 1.0, 0.5, 1e-320, 2**100, 10**400, 3**2000, True):
    print('%.10f %.10f %.10f %.10f' % (math.log(x), math.log2(x), math.log10(x), math.log1p(min(x, 10**300))))
print(math.log2(2**1023), math.log2(2**5000), math.log10(1000.0), math.log2(8), math.log(1), math.log(math.inf), math.log2(math.inf), math.log10(math.nan))
print('%.12f %.12f %.12f' % (math.log(7, 3), math.log(10**1000, 10), math.log(0.25, 2)))


class Real:
    def __init__(self, v):
        self.v = v

    def __float__(self):
        print('float', self.v)
        return self.v


print('%.12f' % math.log(Real(8.0), Real(2.0)))
for args in ((0,), (0.0,), (-1,), (-0.5,), (-10**400,), (0, 2), (2, 0), (2, 1), (2, -3), ('a',), (2, 'a'), (None,), (-math.inf,), (1, 2, 3), (Real(-1.0), Real(3.0))):
    for f in (math.log, math.log2, math.log10):
        try:
            print(f.__name__, f(*args))
        except Exception as e:
            print(f.__name__, type(e).__name__, e)
try:
    math.log(2, base=3)
except TypeError as e:
    print(e)
