# floor, ceil and trunc: ints, floats, classes with their own methods, real numbers without.
import math

for v in (0.0, -0.0, 0.5, -0.5, 1.5, -2.7, 1e20, -1e300, 2**53 + 0.0, 7, -7, True, 10**30, 5e-324, -5e-324):
    print(repr(v), math.floor(v), math.ceil(v), math.trunc(v), type(math.floor(v)).__name__)


class Own:
    def __floor__(self):
        return 'own floor'

    def __ceil__(self):
        return 'own ceil'

    def __trunc__(self):
        return 'own trunc'


class Real:
    def __float__(self):
        return 2.5


class Index:
    def __index__(self):
        return 9


class Sub(float):
    def __floor__(self):
        return 'sub floor'


print(math.floor(Own()), math.ceil(Own()), math.trunc(Own()))
print(math.floor(Real()), math.ceil(Real()), math.floor(Index()), math.ceil(Index()))
print(math.floor(Sub(1.5)), math.ceil(Sub(1.5)), math.trunc(Sub(-1.5)))
o = Own()
o.__floor__ = lambda: 'of the instance'
print(math.floor(o))


class Bad:
    __floor__ = None
    __ceil__ = 5

    @property
    def __trunc__(self):
        raise KeyError('trunc')


for f in (math.floor, math.ceil, math.trunc):
    for v in (math.inf, -math.inf, math.nan, 'x', None, Real(), Bad(), 1j, object):
        try:
            print(f(v))
        except Exception as e:
            print(f.__name__, type(e).__name__, e)
