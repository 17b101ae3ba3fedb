# Order and equality of Decimals, with other numbers, NaNs, total order, hashes, max and min.
from decimal import *

D = Decimal
V = [D(t) for t in ('-Infinity', '-1E+3', '-1', '-0.5', '-0', '0', '0.0', '1E-9', '1', '1.00', '2', '1E+3', '1000', 'Infinity')]
for a in V:
    print(a, [(a < b) + 2 * (a == b) + 4 * (a > b) for b in V], [str(a.compare_total(b)) for b in V], hash(a) == hash(int(a)) if a.is_finite() and a == int(a) else '')
n, s = D('NaN'), D('sNaN')
print(n == n, n != n, n == 1, n == 'a', [str(x) for x in (n.compare(1), D(1).compare(n), D('NaN12').compare(D('NaN34')), n.compare_total(1), s.compare_total(n), D('-NaN').compare_total(1))])
for f in (lambda: n < 1, lambda: 1 > n, lambda: s == 1, lambda: s != 1, lambda: s.compare(1), lambda: n.compare_signal(1), lambda: max(D(1), n), lambda: sorted([D(2), n]), lambda: hash(s), lambda: D(1) < 'a', lambda: D(1) < 1j):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, str(e).replace('decimal.', ''))
print(D('0.5') == 0.5, D('0.1') == 0.1, D('0.1') < 0.1, 0.5 < D('0.6'), D(1) == True, D(2) == 2 + 0j, D(2) != 2j, D(3) > 2, 3 >= D(3), D('1E+400') > 1e308, D('inf') == float('inf'), D(10)**30 == 10**30, {D('1.0'), 1, 1.0}, D('2.0') in {2: 'x'})
print(D(1).max(D('1.0')), D('1.0').max(1), D(1).min(D('1.0')), D(-1).max_mag(1), D(-1).min_mag(1), D('NaN').max(2), D(2).min(D('NaN')), D('Infinity').max(5), D('-0').max(0), D(0).min(D('-0')), max(D(1), 2), min(D('1.5'), 2, D(1)), sorted([D('1.1'), 1, D('-3'), 0.5]))
print(D(5).same_quantum(D(7)), D('5.0').same_quantum(5), D('NaN').same_quantum(D('NaN')), D('Infinity').same_quantum(D('-Infinity')), D(1).same_quantum(D('NaN')), D('1.5').compare_total_mag(-2), D(7).is_signed(), D('-7').is_signed(), D('1E-7').is_subnormal(), D(0).is_zero(), D('NaN').is_qnan(), D('sNaN').is_snan(), D(1).is_canonical(), D('inf').is_infinite(), D('nan').is_finite(), D(1).is_normal())
