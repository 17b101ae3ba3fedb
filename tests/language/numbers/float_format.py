# format() and % of floats: types, precisions, signs, special values, refusals.
import math

V = (0.0, -0.0, 1.0, -1.5, 0.1, 1234567.891, 1e16, 1e-7, 123456789.123456789, 5e-324, 1.7976931348623157e308, math.inf, -math.inf, math.nan, 0.5, 2.5)
for spec in ('', 'e', 'E', 'f', 'F', 'g', 'G', 'n', '%', '.0f', '.1f', '.2f', '.10f', '.0e', '.3e', '.0g', '.3g', '.17g', '#.0f', '#g', '#.3g', '+', ' ', '-.1f', '+.2e', '10.2f', '<10.1f', '>10.1f', '^10.1f', '=+10.1f', '010.1f', '*^12.3g', ',.2f', '_.1f', ',', '020,.3f', '.2%', '.0%', 'z.1f', 'z', '.5', '.1', '.20', '#', '.0', '12'):
    print(repr(spec), [format(v, spec) for v in V])
for spec in ('d', 'x', 'c', 's', 'b', '.', '.f', 'ff', '.2.3', ',_f', 'k', '.99999999999999999999f', 'q', '\x01'):
    try:
        print(spec, format(1.5, spec))
    except ValueError as e:
        print(repr(spec), e)
print(['%e %f %g' % (v, v, v) for v in V[:10]], '%.0f %.3f %10.2f|%-10.2f|%+.1f|% .1f|%010.3f|%#.0f|%#g|%G|%E|%F' % ((1.5,) * 12), '%s %r %d' % (1.5, 1.5, 1.5))
print(['%.15g' % v for v in (0.1, 1 / 3, 1e22, 123456789012345678)], ['%.1f' % v for v in (0.05, 0.15, 0.25, 0.35, 0.45)], ['%.0f' % v for v in (0.5, 1.5, 2.5, 3.5)], '%.50f' % 0.1, '%.60g' % 5e-324, len('%.400f' % 1e300))
print(f'{1.5}', f'{1.5!r}', f'{1.5!s:>6}', f'{1.5:{8}.{3}}', f'{math.pi:.3f}', '{:.2%}'.format(0.256), '{0:e}'.format(12345.678), str(1e5), repr(1e-5), str(1e15), str(1e16))
