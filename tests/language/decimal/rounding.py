# The eight roundings, over quantize, arithmetic and to_integral; double rounding; subnormals.
from decimal import *

D = Decimal
MODES = [ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_05UP]
for m in MODES:
    print(m, [str(D(t).quantize(D('1'), rounding=m)) for t in ('0.5', '1.5', '2.5', '-0.5', '-1.5', '0.4', '0.6', '-0.4', '5.1', '0.1', '-5.1', '2.50001')])
    with localcontext(prec=3, rounding=m) as c:
        print([str(x) for x in (+D('1.2345'), +D('1.2355'), +D('-1.2345'), D(1) / 3, D(2) / 3, D(-1) / 3, D('9.995') + 0, D('9.9949') + 0, D(1000) + D('0.5'), D(1) - D('1E-10'), D(2).sqrt(), D(10).ln(), D(1).exp())])
    c = Context(prec=3, rounding=m, Emin=-3, Emax=3, traps=[])
    print([str(c.create_decimal(t)) for t in ('9999', '99949', '-99999', '0.00123456', '0.000012345', '0.0000049', '-0.000005', '1E-9', '-1E-9')], c.flags[Subnormal], c.flags[Underflow], c.flags[Overflow])
for t, q in (('2.17', '0.001'), ('2.17', '0.01'), ('2.17', '0.1'), ('2.17', '1e+0'), ('2.17', '1e+1'), ('-Infinity', 'Infinity'), ('2', 'Infinity'), ('-0.1', '1'), ('-0', '1e+5'), ('217', '1e-1'), ('217', '1e+2'), ('0', '1E-5'), ('NaN', '1'), ('1', 'NaN')):
    try:
        print(t, q, D(t).quantize(D(q)))
    except InvalidOperation as e:
        print(t, q, e)
print([str(round(D('2.675'), n)) for n in (0, 1, 2, 3, -1)], [round(D(t)) for t in ('0.5', '1.5', '-2.5', '1E+3')], D('1.5').__floor__(), D('-1.5').__ceil__(), int(D('-1.9')), D('1234.5').to_integral_exact(), D('1E+3').to_integral_value())
