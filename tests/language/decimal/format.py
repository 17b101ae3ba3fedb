# Decimal: format().
from decimal import Decimal as D

for spec in ('', 'f', '.2f', '.0f', 'e', '.3e', '.0e', 'g', '.3g', 'G', '%', '.1%', ',', ',.2f', '010', '+', ' ', '<10', '>10', '^10', '=10', '*^12', '+010.2f', '015,.2f', 'n', '.10', '.28', 'E', '-', '10.3', '012,', '08,.1%', 'x<8.1f', '.1E', 'F'):
    row = []
    for v in ('0', '-0', '1', '-1.5', '1234567.891', '1E+10', '1.23E-10', '0.00001', '0E+3', '0.0004', '-0.04', 'Infinity', '-NaN', '123456789012345678901234567890', '9.9999', '-999.995'):
        row.append(format(D(v), spec))
    print(repr(spec), row)
for spec in ('x', 'd', 's', '.', '1.', ',n', '<<5', '5<', '.2x', '#f', '_', 'ff', ' +', '++'):
    try:
        print(spec, format(D('1.5'), spec))
    except ValueError as e:
        print(spec, e)
d = D('1234.5678')
print(f'{d} {d:.2f} {d!r} {d:>12} {d:12,.1f}|', '%s %d %.2f' % (d, d, d), '{:.1e}'.format(d), str(d), '%r' % d)
try:
    format(d, 5)
except TypeError as e:
    print(e)
