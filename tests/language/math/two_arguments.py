# atan2, copysign, fmod, pow, remainder, nextafter: zeros, infinities, NaN, refusals.
import math

V = [0.0, -0.0, 1.0, -1.0, 2.5, -7.0, math.inf, -math.inf, math.nan, 1e308, 3]
for name in ('atan2', 'copysign', 'fmod', 'pow', 'remainder', 'nextafter'):
    f = getattr(math, name)
    for a in V:
        row = []
        for b in V:
            try:
                r = f(a, b)
                row.append('%.11g' % r)
            except Exception as e:
                row.append(type(e).__name__ + ' ' + str(e)[:10])
        print(name, a, row)
for args in ((), (1,), (1, 2, 3), ('a', 1), (1, 'a'), (1, None)):
    for name in ('atan2', 'pow', 'fmod', 'copysign'):
        try:
            print(getattr(math, name)(*args))
        except TypeError as e:
            print(e)
