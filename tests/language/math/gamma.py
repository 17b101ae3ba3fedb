# gamma, lgamma, erf, erfc: values to eleven digits, exact factorials, poles.
import math

for x in (0.1, 0.5, 1.5, 2.5, 3.7, 10.1, 25.5, 100.3, 170.6, -0.5, -1.5, -2.7, -10.3, -100.5, -170.2, -180.4, -201.5, 1e-5, -1e-5, 1e-300, 5e-309):
    row = []
    for f in (math.gamma, math.lgamma, math.erf, math.erfc):
        try:
            row.append('%.11g' % f(x))
        except Exception as e:
            row.append(f'{type(e).__name__} {e}')
    print(x, row)
print([math.gamma(n) for n in range(1, 25)])
print([math.gamma(n) == math.factorial(n - 1) for n in range(1, 24)])
for x in (0.0, -0.0, -1, -1.0, -200, 172, 1e300, math.inf, -math.inf, math.nan, 1e-310, 2e305, 1e306):
    for f in (math.gamma, math.lgamma):
        try:
            print(f.__name__, x, '%.11g' % f(x))
        except Exception as e:
            print(f.__name__, x, type(e).__name__, e)
print(math.lgamma(1), math.lgamma(2), math.lgamma(1.0), math.erf(0), math.erf(math.inf), math.erfc(-math.inf), math.erfc(30))
