# Fraction: construction, text, arithmetic in lowest terms, comparison, refusals.
from fractions import Fraction as F
import math


def e(f):
    try:
        r = f()
        print(repr(r), str(r))
    except Exception as x:
        print(type(x).__name__, x)


for a in ((), (3,), (6, 4), (-6, 4), (6, -4), (0, 5), (True, 2), (F(1, 3),), (F(1, 2), F(3, 4)), (0.5,), (0.1,), (-2.5,), ('3',), ('3/4',), ('-3/4',), ('+6/8',), (' 1/2 ',), ('1.5',), ('.5',), ('5.',), ('1e3',), ('1.25e-2',), ('-1E+2',), ('1_000/3',), ('1_0.5_0',), ('\u0661/2',), (10**30, 10**29)):
    e(lambda: F(*a))
for a in (('',), ('x',), ('1/',), ('/2',), ('1/2/3',), ('1/-2',), ('1 / 2',), ('1.5/2',), ('1e',), ('.',), ('--1',), ('1__0',), ('0x1',), ('1/0',), (1, 0), (0, 0), (1.5, 2), (1, 2.0), ('1', '2'), (None,), ([],), (1j,), (float('nan'),), (float('inf'),), (1, 2, 3)):
    e(lambda: F(*a))
a, b = F(3, 4), F(-5, 6)
for x, y in ((a, b), (a, 2), (2, a), (a, True), (b, a), (a, 0.5), (0.5, a), (a, 1j), (1j, b)):
    print(x, y, x + y, x - y, x * y, x / y, x == y, x != y)
for x, y in ((a, b), (a, 2), (2, a), (b, a), (F(7, 2), 0.5), (7.5, F(1, 2)), (F(-7, 2), 2), (-7, F(3, 2))):
    print(x, y, x // y, x % y, divmod(x, y), x < y, x <= y, x > y, x >= y)
print(a**2, a**-2, b**3, b**-3, a**0, 2**F(3), 2**F(1, 2), F(4, 9)**F(1, 2), F(2)**0.5, 2.0**F(2), F(1, 2)**F(2), 0.5**F(1, 2), F(-8)**F(1, 3), F(1, 2)**2j)
print(-a, +a, abs(b), int(F(-7, 2)), int(F(7, 2)), math.floor(b), math.ceil(b), math.trunc(F(-7, 2)), float(a), complex(a), bool(F(0)), bool(a), hash(F(1, 2)) == hash(0.5), hash(F(3)) == hash(3), hash(F(-1, 3)), {F(1, 2): 'x'}[0.5])
print([round(F(n, 2)) for n in range(-5, 6)], round(F(22, 7), 2), round(F(12345, 10), -2), round(F(1, 3), 0), round(F(7, 2), None))
print(a.numerator, a.denominator, a.as_integer_ratio(), a.real, a.imag, a.conjugate(), F.from_float(0.25), F.from_float(3), F(3.141592653589793).limit_denominator(10), F('3.141592653589793').limit_denominator(100), F(4321, 8765).limit_denominator(10000), F(1, 3).limit_denominator(2), F(-5, 7).limit_denominator(3))
print(sum(F(1, n) for n in range(1, 30)), math.prod(F(n, n + 1) for n in range(1, 50)), sorted([F(1, 2), 0.3, F(1, 3), 1]), max(F(1, 2), 0.6), F(1, 2) == 0.5, F(1, 3) == 1 / 3, F(1, 2) == 0.5 + 0j, F(1, 2) < float('inf'), F(1, 2) == float('nan'), F(2) == 2, F(1) == 'a')
for f in (lambda: a / 0, lambda: a / F(0), lambda: b / 0, lambda: F(0) / 0, lambda: a // 0, lambda: a % 0, lambda: F(0)**-1, lambda: a + 'x', lambda: a < 'x', lambda: a < 1j, lambda: F.from_float('x'), lambda: F.from_decimal(1.5), lambda: a.limit_denominator(0), lambda: setattr(a, 'numerator', 1), lambda: a // 1j, lambda: F(0.5, 2), lambda: math.floor(F), lambda: F(1, 2).foo):
    try:
        print(f())
    except Exception as x:
        print(type(x).__name__, x)


class Sub(F):
    pass


s = Sub(1, 2)
print(repr(s), type(s + 1).__name__, type(Sub.from_float(0.5)).__name__, s == F(1, 2), type(+s).__name__)
