# numbers: which types are which numbers, and classes of one's own.
import numbers
from decimal import Decimal
from fractions import Fraction

KINDS = (numbers.Number, numbers.Complex, numbers.Real, numbers.Rational, numbers.Integral)
for x in (1, True, 1.5, 1j, Fraction(1, 2), Decimal(1), 'a', None):
    print(type(x).__name__, [isinstance(x, k) for k in KINDS])
print([issubclass(a, b) for a in KINDS for b in KINDS], numbers.__all__, [k.__name__ for k in Fraction.__mro__])


class Half(numbers.Real):
    def __init__(self, n):
        self.n = n

    def __float__(self):
        return self.n / 2

    def __repr__(self):
        return f'Half({self.n})'

    def __eq__(self, other):
        return float(self) == other

    def __hash__(self):
        return hash(float(self))

    def __lt__(self, other):
        return float(self) < other

    def __le__(self, other):
        return float(self) <= other

    def __add__(self, other):
        return Half(self.n + other.n) if isinstance(other, Half) else float(self) + other

    __radd__ = __mul__ = __rmul__ = __truediv__ = __rtruediv__ = __pow__ = __rpow__ = __mod__ = __rmod__ = __add__

    def __neg__(self):
        return Half(-self.n)

    def __pos__(self):
        return self

    def __abs__(self):
        return Half(abs(self.n))

    def __floordiv__(self, other):
        return 'floordiv'

    __rfloordiv__ = __floordiv__

    def __trunc__(self):
        return int(self.n / 2)

    def __floor__(self):
        return self.n // 2

    def __ceil__(self):
        return -(-self.n // 2)

    def __round__(self, ndigits=None):
        return round(self.n / 2, ndigits)


h = Half(3)
print(h, float(h), complex(h), h + h, h - Half(1), 1 - h, divmod(h, h), h.real, h.imag, h.conjugate(), bool(h), bool(Half(0)), h == 1.5, h < 2, Fraction(1, 2) == Half(1), round(h), isinstance(h, numbers.Complex))
for k in KINDS[1:]:
    try:
        k()
    except TypeError as e:
        print(str(e)[:60])
