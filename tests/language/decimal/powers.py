# Powers: special cases, whole and broken exponents, modulo; sqrt, exp, ln, log10 at their ends.
from decimal import *

D = Decimal
V = ('0', '-0', '1', '-1', '2', '-2', '0.5', '-0.5', '3', '1.5', 'Infinity', '-Infinity', 'NaN')
c = Context(prec=9, traps=[])
for a in V:
    print(a, [str(c.power(D(a), D(b))) for b in V])
c.clear_flags()
print([str(c.power(D(a), b)) for a, b in (('1.1', 20), ('2', 100), ('7', -3), ('1E+3', 3), ('1E+500000', 3), ('1E-500000', 3), ('0.9999999', 10**6), ('1.0000001', 10**7), ('12.5', 0), ('-3', 5), ('2', -1000))], c)
print([str(c.power(D(a), D(b))) for a, b in (('2', '0.5'), ('4', '0.5'), ('8', '0.3333333333'), ('10', '-0.5'), ('2', '1E-10'), ('1.5', '2.5'), ('100', '1.5'), ('0.01', '0.5'), ('27', '-1.5'))])
for a in ((2, 10, 7), (3, 0, 5), (-3, 3, 5), (-3, 4, 5), (2, 3, -5), (7, 1, 1), (10, 100, 97), (0, 5, 3)):
    print(a, c.power(*map(D, a)), end='; ')
print()
for f in (lambda: pow(D(2), 3, 0), lambda: pow(D(2), -1, 5), lambda: pow(D('2.5'), 2, 5), lambda: pow(D(0), 0, 5), lambda: D(0)**0, lambda: D(-8)**D('0.5'), lambda: D(0)**-1, lambda: D(10)**10**7, lambda: D('0.1')**10**7, lambda: D(-1).sqrt(), lambda: D('-0').sqrt(), lambda: D('-Infinity').sqrt(), lambda: D(-1).ln(), lambda: D(0).ln(), lambda: D('-1').log10(), lambda: D('Infinity').exp(), lambda: D('-Infinity').exp(), lambda: D(10**7).exp(), lambda: D('-1E+7').exp(), lambda: D('sNaN').exp(), lambda: D('NaN').ln()):
    try:
        print(f())
    except DecimalException as e:
        print(type(e).__name__, str(e).replace('decimal.', ''))
for p in (3, 10, 40):
    with localcontext(prec=p):
        print([str(D(t).sqrt()) for t in ('0', '1', '2', '100', '0.01', '1E+5', '1E-5', '12345.678', '1.44', '1E+1')], [str(D(t).exp()) for t in ('0', '1', '-1', '0.001', '1E-20', '10', '-20', '2.5')], [str(D(t).ln()) for t in ('1', '2', '0.5', '10', '0.999', '1.001', '1E+100', '3E-50')], [str(D(t).log10()) for t in ('1', '2', '10', '0.1', '1E+50', '5', '0.999', '1E-7')])
