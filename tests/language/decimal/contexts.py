# Contexts: settings, flags, traps, localcontext, refusals.
from decimal import *
import decimal

D = Decimal


def e(f):
    try:
        print(repr(f()))
    except Exception as x:
        print(type(x).__name__, x)


print(getcontext(), BasicContext, ExtendedContext, sep='\n')
c = Context(prec=5, rounding=ROUND_DOWN, Emin=-10, Emax=10, traps=[])
print(c.divide(2, 3), c.flags[Inexact], c.create_decimal('123456'), c.create_decimal('1E-12'), c.create_decimal('1E-20'), c.create_decimal('9E+20'), c)
c.clear_flags()
print(c.divide(1, 0), c.divide(0, 0), c.sqrt(-1), c.create_decimal('x'), c, c.Etiny(), c.Etop())
c.clear_flags()
print(c.add(1, D('1E-9')), c.plus(D('1.23456')), c.minus(5), c.abs(-3), c.multiply(3, 4), c.subtract(1, 3), c.divide_int(7, 2), c.remainder(7, 2), c.divmod(7, 2), c.power(2, 10), c.power(2, 10, 7), c.fma(2, 3, 4), c.max(1, 2), c.quantize(D('1.5'), D(1)), c.exp(1), c.ln(10), c.log10(2), c.compare(1, 2), c.is_zero(0), c.is_signed(-1), c.to_sci_string(D('1E+7')), c.to_eng_string(D('1E+7')), c.number_class(5), c.normalize(D('1.50')), c.to_integral_value(D('1.7')), c.next_plus(1), c.logical_and(11, 10), c.scaleb(5, 2), c.same_quantum(1, 2), c.copy_sign(1, -2), c.radix(), c.canonical(D(1)))
with localcontext() as l:
    l.prec = 4
    print(D(1) / 3, getcontext() is l)
with localcontext(Context(prec=2, rounding=ROUND_UP)) as l:
    print(D(1) / 3)
with localcontext(prec=3, rounding=ROUND_CEILING):
    print(D(1) / 3)
print(D(1) / 3, getcontext().prec)
t = Context(prec=3, traps=[Inexact, Overflow, Underflow, Subnormal, Clamped, Rounded], Emax=5, Emin=-5)
e(lambda: t.divide(1, 3))
e(lambda: t.create_decimal('1E+7'))
e(lambda: t.create_decimal('1E-6'))
e(lambda: t.multiply(D('1E+3'), D('1E+3')))
e(lambda: t.add(D('100'), D('0.1')))
t.traps[Inexact] = False
t.traps[Rounded] = False
e(lambda: t.divide(1, 3))
e(lambda: t.flags)
e(lambda: t.traps)
e(lambda: sorted(s.__name__ for s in t.traps), )
e(lambda: t.traps == t.copy().traps)
getcontext().traps[FloatOperation] = True
e(lambda: D(1.5))
e(lambda: D(1) < 1.5)
e(lambda: D(1) == 1.5)
getcontext().traps[FloatOperation] = False
for f in (lambda: Context(prec=0), lambda: Context(prec='a'), lambda: Context(rounding='x'), lambda: Context(Emin=1), lambda: Context(Emax=-1), lambda: Context(capitals=2), lambda: Context(clamp=5), lambda: setattr(t, 'prec', -1), lambda: setattr(t, 'rounding', None), lambda: Context(traps=[5]), lambda: setcontext(5), lambda: localcontext(foo=1), lambda: localcontext(5),
          lambda: D(1).quantize(1.5), lambda: D(1).quantize(D(1), rounding='x'), lambda: D(1).max(2, context=5), lambda: D(3).compare('x'), lambda: t.divide('1', 2), lambda: t.traps[5], lambda: getcontext().create_decimal([]), lambda: D(1).sqrt(5), lambda: D('1e30').quantize(D(1)), lambda: D('sNaN') + 1, lambda: D('NaN') < 1, lambda: int(D('NaN')), lambda: int(D('inf')), lambda: float(D('sNaN')), lambda: hash(D('sNaN')), lambda: round(D('NaN')), lambda: D('inf').as_integer_ratio(), lambda: D('nan').as_integer_ratio(), lambda: round(D(1), 1.0)):
    e(f)
for x in (InvalidOperation, DivisionByZero, Overflow, Underflow, FloatOperation, Clamped, decimal.ConversionSyntax, decimal.DivisionUndefined):
    print(x.__name__, [b.__name__ for b in x.__mro__])
print(MAX_PREC, MAX_EMAX, MIN_EMIN, MIN_ETINY, HAVE_THREADS, ROUND_HALF_EVEN, DecimalTuple(0, (1, 2), -1), DecimalTuple(1, (3,), 'F').sign)
c = Context(capitals=0, clamp=1, prec=4, Emax=9, Emin=-9)
print(c.create_decimal('1E+9'), c.create_decimal('0E+20'), c.to_sci_string(D('1E+20')), c.copy().capitals, c.clamp)
