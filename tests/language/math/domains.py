# Which arguments functions of one number refuse, and how.
import math

VALUES = [0.0, -0.0, 1, 0.5, -1.0, 2.0, -3.0, 1e300, 710.5, float('inf'), float('-inf'), float('nan'), True, 10**400, 'x', None, 2j, [1]]
for name in ('acos acosh asin asinh atan atanh cbrt cos cosh erf erfc exp exp2 expm1 fabs gamma lgamma '
             'log1p sin sinh sqrt tan tanh degrees radians ulp').split():
    row = []
    for v in VALUES:
        try:
            r = getattr(math, name)(v)
            row.append('%.11g' % r)
        except Exception as e:
            row.append(f'{type(e).__name__}: {e}')
    print(name, row)
