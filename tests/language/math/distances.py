# hypot and dist: any number of coordinates, scaling, infinities.
import math

print(math.hypot(), math.hypot(-3), math.hypot(3, 4), math.hypot(1, 1), math.hypot(1, 2, 3), math.hypot(12, 5, 0.0), math.hypot(*range(20)), math.hypot(True, False))
print(math.hypot(1e200, 1e200), math.hypot(1e-200, 1e-200), math.hypot(5e-324, 5e-324), math.hypot(1e308, 1e308), math.hypot(1.7e308, 1.7e308), math.hypot(4e-320, 3e-320))
print(math.hypot(math.inf, math.nan), math.hypot(math.nan, -math.inf), math.hypot(math.nan, 3), math.hypot(0.0, -0.0), math.hypot(10**200, 1.5))
for k in range(1, 30):
    print(math.hypot(k / 7, 1 / k, k * 0.1), math.dist((k / 7, 1 / k), (0.5, k * 0.3)), end=' ')
print()
print(math.dist([], []), math.dist((1,), (4,)), math.dist((0, 0), (3, 4)), math.dist([1, 2, 3], (4.0, 6, 3)), math.dist(iter([1]), range(3, 4)), math.dist((math.inf,), (1,)), math.dist((math.nan,), (1,)))


class Real:
    def __init__(self, v):
        self.v = v

    def __float__(self):
        print('float', self.v)
        return self.v


print(math.hypot(Real(3.0), Real(4.0)), math.dist([Real(1.0), 2], [1, Real(5.0)]))
for f, args in ((math.hypot, ('a',)), (math.hypot, (1, None)), (math.hypot, (10**400, 1)), (math.dist, ((1,), (1, 2))), (math.dist, (1, 2)), (math.dist, ((1,), 'a')),
                (math.dist, ((1,),)), (math.dist, ((math.inf,), (math.inf,))), (math.dist, ((1, 'b'), (1, 2)))):
    try:
        print(f(*args))
    except Exception as e:
        print(f.__name__, type(e).__name__, e)
