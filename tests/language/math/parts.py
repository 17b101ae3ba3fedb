# frexp, ldexp, modf, ulp, nextafter, isclose, the tests, the constants.
import math

for x in (0.0, -0.0, 1.0, -1.5, 1e300, 5e-324, -2.2e-308, math.inf, -math.inf, math.nan, 10, 10**20):
    m, e = math.frexp(x)
    print(x, (m, e), math.modf(x), math.ldexp(m, e), math.isfinite(x), math.isinf(x), math.isnan(x), math.ulp(x), math.fabs(x))
print(math.ldexp(1, 1023), math.ldexp(1, -1074), math.ldexp(1, -1075), math.ldexp(1.5, -1075), math.ldexp(0.0, 10**30), math.ldexp(math.inf, -10**30), math.ldexp(1, -10**30), math.ldexp(-1, -10**30), math.ldexp(1, True))
print(math.nextafter(1, 2), math.nextafter(1, 0), math.nextafter(0, 1), math.nextafter(0, -1), math.nextafter(0.0, -0.0), math.nextafter(math.inf, 0), math.nextafter(1.7976931348623157e308, math.inf), math.nextafter(math.nan, 1), math.nextafter(1, math.nan))
print(math.isclose(1, 1.0000000001), math.isclose(1, 1.00001), math.isclose(1, 1.00001, rel_tol=1e-4), math.isclose(0, 1e-12), math.isclose(0, 1e-12, abs_tol=1e-9), math.isclose(math.inf, math.inf), math.isclose(math.inf, 1e308), math.isclose(math.nan, math.nan), math.isclose(a=5, b=5), math.isclose(10**20, 10**20 + 1), math.isclose(1, 2, rel_tol=math.inf))
print(math.degrees(math.pi), math.radians(180), math.degrees(1), math.radians(1), math.degrees(-math.inf))
print(math.pi, math.e, math.tau, math.inf, math.nan)
for f, args, kw in ((math.ldexp, (1, 2.0), {}), (math.ldexp, (1, 'a'), {}), (math.ldexp, (1, 1024), {}), (math.ldexp, (1, 10**30), {}), (math.isclose, (1, 1), {'rel_tol': -1}), (math.isclose, (1, 1), {'abs_tol': -1}),
                    (math.isclose, (1,), {}), (math.isclose, (1, 2, 3), {}), (math.isclose, ('a', 1), {}), (math.isclose, (1, 1), {'tol': 1}), (math.isclose, (1, 1), {'rel_tol': 'a'}), (math.frexp, ('a',), {}), (math.modf, (None,), {})):
    try:
        print(f(*args, **kw))
    except Exception as e:
        print(f.__name__, type(e).__name__, e)
