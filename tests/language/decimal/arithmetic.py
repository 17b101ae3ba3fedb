# Decimal: + - * / // % divmod ** and the functions, rounded to the context's precision.
from decimal import *

D = Decimal
V = [D(t) for t in ('0', '-0', '1', '-1.5', '3', '7', '0.1', '1E+10', '123456789.987654321', '-1E-10', 'Infinity', '-Infinity', 'NaN')]
c = getcontext()
for a in V:
    for b in V:
        row = []
        for op in (lambda: a + b, lambda: a - b, lambda: a * b, lambda: a / b, lambda: a // b, lambda: a % b, lambda: divmod(a, b)):
            try:
                row.append(str(op()))
            except DecimalException as e:
                row.append(f'{type(e).__name__} {e}')
        print(a, b, row)
print(D(1) / 3, D(2) / 3, D('0.1') + D('0.2'), D(10) / 4, D(1) / D('1E+30'), D(22) / 7, D(100) / 3 * 3, sum([D('0.1')] * 10))
print(2 + D(1), 2 - D(1), 2 * D('1.5'), 3 / D(2), 7 // D(2), 7 % D(3), divmod(7, D(2)), D(2)**3, 2**D(3), D(2)**-2, D('1.1')**10, D(4)**D('0.5'), D(2)**D('0.5'), D(-8)**3, D(-8)**D(2), D('1.00')**3, D(10)**-5, pow(D(3), 4, 5), D(7)**100, D('0.5')**200, D(1)**D('0.5'))
print(D(2).sqrt(), D(16).sqrt(), D('0.25').sqrt(), D('1E+3').sqrt(), D('2E-7').sqrt(), D(1).exp(), D(0).exp(), D(-1).exp(), D('0.1').exp(), D(50).exp(), D(2).ln(), D(10).ln(), D(1).ln(), D('0.5').ln(), D('1.0000001').ln(), D(2).log10(), D(1000).log10(), D('0.001').log10(), D('1E+20').ln(), D(0).ln(), D(3).log10())
print(D(7).remainder_near(4), D(10).remainder_near(6), D(2).fma(3, 5), D('1.5').max(2), D(1).min(D('NaN')), D(-3).max_mag(2), D(3).min_mag(-2), D('1.230').normalize(), D('1E+2').normalize(), D(100).normalize(), D(250).logb(), D('1.5').scaleb(3), D(123).shift(2), D(123).shift(-1), D('1234567890').rotate(2), D(1).next_plus(), D(1).next_minus(), D(1).next_toward(2))
print(D(5).compare(3), D(1).compare(D('NaN')), D('1.0').compare_total(D('1.00')), D(-2).compare_total_mag(1), D(110).logical_and(101), D(110).logical_or(1), D(11).logical_xor(101), D(1).logical_invert(), D('1.5').number_class(), D('-0').number_class(), D('1e-999999').number_class(), D('NaN').number_class(), D(3).same_quantum(5), D('1.0').same_quantum(1), D(5).radix(), D(2).copy_sign(-1), D(-2).copy_abs(), D(2).copy_negate())
print([D('2.5').to_integral_value(r) for r in (ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_05UP)], [D('-7.325').quantize(D('.01'), r) for r in (ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_05UP)], D('7.325').quantize(D('1')), D('217').quantize(D('1E+2')), D('0.0').quantize(D('1.000')))
for n in (1, 2, 5, 9, 50, 100):
    with localcontext(prec=n):
        print(n, D(1) / 7, D(2).sqrt(), D(2).ln(), D(1).exp(), D(3)**D('1.5'), D('123456789.5') + 0, +D('9.99999999999'))
print(c.flags[Inexact], c.flags[Rounded], c.flags[DivisionByZero], c.flags[InvalidOperation])
for f in (lambda: D(1) + 1.5, lambda: D(1) * 'a', lambda: D(1) / None, lambda: 1.5 - D(1), lambda: D(1) < 'a', lambda: D(1) ** 'a', lambda: D(1) + 1j):
    try:
        print(f())
    except TypeError:
        print('TypeError')
print(D(1) < 1.5, D('0.1') == 0.1, D('0.5') == 0.5, D(1) == 1, D(1) != 'a', D('NaN') == D('NaN'), D(1) <= 1, D('inf') > 10**100, max(D(1), 2.5), sorted([D(3), 1, D('2.5')]), {D(1): 'a'}[1], D(3) in [3], D(1) == 1 + 0j, 2 > D('1.5'))
