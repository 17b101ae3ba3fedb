# Decimal: construction from text, ints, floats, tuples; refusals; text of all forms.
from decimal import Decimal as D, InvalidOperation, getcontext


def e(f):
    try:
        r = f()
        print(repr(r), str(r))
    except InvalidOperation as x:
        print('InvalidOperation', x)
    except Exception as x:
        print(type(x).__name__, x)


for t in ('0', '-0', '+0', '1', '-1.50', '.5', '5.', '1e5', '1E+5', '1e-5', '-1.23E-10', '0E+3', '0e-9', '0.000001', '0.0000001', '123456789.123456789', '1_000.5_0', ' 7 ', '\t8\n', 'inf', '-Infinity', 'NaN', '-nan12', 'sNaN', 'snan007', '\u0661\u0662.\u0663', '1' * 40, '1e1000', '-0.0', '00012', '1__0', '_1',
          '', ' ', '.', '-', 'e5', '1e', '1e+', '1.2.3', 'abc', '1 2', '--1', 'infinit', 'nan1x', '0x10', '1,000', '1e1.5', 'None'):
    e(lambda: D(t))
for v in (0, 5, -7, 10**30, True, 1.5, 0.1, -0.0, 1e-5, 1e22, float('inf'), float('nan'), D('1.10'), (0, (1, 2, 3), -2), (1, (0, 0, 5), 3), (0, (), 'F'), (1, (1, 2), 'n'), (0, (), 'N'), [0, [1, 2], 0], (0, (), 0)):
    e(lambda: D(v))
for v in (None, [], 1j, b'1', object, (2, (1,), 0), (0, (10,), 0), (0, (1,), 'x'), (0, 5, 1), (0, (1,), 1.5), (0, (1,)), ('0', (1,), 0), (0, ('1',), 0)):
    e(lambda: D(v))
e(lambda: D())
e(lambda: D(value='3', context=None))
e(lambda: D('1', 5))
e(lambda: D.from_float(0.25))
e(lambda: D.from_float(3))
e(lambda: D.from_float('1'))
d = D('-12.340')
print(d.as_tuple(), d.as_tuple().digits, d.as_integer_ratio(), d.adjusted(), d.is_signed(), d.real, d.imag, d.conjugate(), int(d), float(d), complex(d), bool(d), bool(D('0.0')), round(d), round(d, 1), round(d, -1), d.__floor__(), d.__ceil__(), d.__trunc__(), abs(d), -d, +d, hash(D('12.5')) == hash(12.5), hash(D(7)) == hash(7), D('1.1') == D('1.10'), d.to_eng_string(), D('123E+1').to_eng_string(), D('1E-7').to_eng_string())
for t in ('1E+4', '12E+4', '123E+4', '1234E+4', '1E-7', '12E-9', '0E+1', '0E+2', '0E+3', '0E-7', '0E-8'):
    print(str(D(t)), D(t).to_eng_string(), end='; ')
print()


class Sub(D):
    pass


s = Sub('1.5')
print(repr(s), type(s + 1).__name__, type(s).__name__, s == D('1.5'), s * 2, D(s), type(D(s)).__name__)
