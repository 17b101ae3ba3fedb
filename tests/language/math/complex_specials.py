# cmath on zeros, infinities and NaN: signs and refusals.
import cmath
import math


def show(x):
    if x != x:
        return 'nan'
    return ('%.10g' % x) if x or math.copysign(1, x) > 0 else '-0'


V = [-math.inf, -1.5, -0.0, 0.0, 1.5, math.inf, math.nan]
for name in 'acos acosh asin asinh atan atanh cos cosh exp log log10 sin sinh sqrt tan tanh'.split():
    for a in V:
        row = []
        for b in V:
            try:
                z = getattr(cmath, name)(complex(a, b))
                row.append(show(z.real) + ' ' + show(z.imag))
            except (ValueError, OverflowError) as e:
                row.append(str(e))
        print(name, a, row)
