# cmath: values to ten digits, branch cuts, phase, polar, rect, log with a base.
import cmath
import math


def show(z):
    return '%.10g %.10g' % (z.real, z.imag)


for z in (1 + 2j, -0.3 + 0.1j, -1e-300j, 1e300 + 1e300j, 1.0000001 + 0j, -2 + 0j, complex(-2, -0.0), 2.0, 3, True, 1e-310 + 1e-310j, 700 + 1j, 1e155 - 1e155j):
    for name in 'acos acosh asin asinh atan atanh cos cosh exp log log10 sin sinh sqrt tan tanh'.split():
        try:
            print(name, z, show(getattr(cmath, name)(z)))
        except (ValueError, OverflowError) as e:
            print(name, z, type(e).__name__, e)
for z in (1j, -1, 0, complex(-1, -0.0), 3 + 4j, complex(math.inf, math.inf), complex(-math.inf, math.nan), 5):
    print(z, '%.10g' % cmath.phase(z), ['%.10g' % x for x in cmath.polar(z)])
for r, phi in ((2, math.pi / 2), (1, 0), (-1, 0.0), (0, 5), (math.inf, 1), (-math.inf, 2.0), (1, math.inf), (0, math.inf), (math.nan, 0), (math.inf, math.nan), (math.inf, 0.0)):
    try:
        print(r, phi, show(cmath.rect(r, phi)))
    except ValueError as e:
        print(r, phi, e)
print(show(cmath.log(8, 2)), show(cmath.log(1j, -1)), show(cmath.log(100, 10 + 0j)))
print(cmath.isfinite(1 + 1j), cmath.isfinite(complex(1, math.inf)), cmath.isinf(complex(math.nan, -math.inf)), cmath.isnan(complex(0, math.nan)), cmath.isnan(1))
print(cmath.pi, cmath.e, cmath.tau, cmath.inf, cmath.infj, cmath.nan, cmath.nanj)


class Z:
    def __complex__(self):
        return 3 + 4j


class F:
    def __float__(self):
        return 4.0


class I:
    def __index__(self):
        return 9


class Bad:
    def __complex__(self):
        return 1.5


print(show(cmath.sqrt(Z())), show(cmath.sqrt(F())), show(cmath.sqrt(I())), cmath.polar(Z()), cmath.isclose(Z(), 3 + 4j))
print(cmath.isclose(1 + 1j, 1 + 1.0000000001j), cmath.isclose(1, 1j), cmath.isclose(1, 1j, abs_tol=2), cmath.isclose(1, 1j, rel_tol=2), cmath.isclose(cmath.inf, cmath.inf), cmath.isclose(cmath.infj, 1), cmath.isclose(cmath.nan, cmath.nan))
for f, args, kw in ((cmath.sqrt, ('x',), {}), (cmath.sqrt, (), {}), (cmath.sqrt, (1, 2), {}), (cmath.sqrt, (None,), {}), (cmath.sqrt, (Bad(),), {}), (cmath.log, (1, 2, 3), {}), (cmath.log, (), {}), (cmath.log, (0,), {}),
                    (cmath.log, (2, 0), {}), (cmath.log, (2, 1), {}), (cmath.rect, (1,), {}), (cmath.rect, (1j, 1), {}), (cmath.rect, ('a', 1), {}), (cmath.exp, (800,), {}), (cmath.polar, (1e308 + 1e308j,), {}), (cmath.polar, (1.5e308 + 1.5e308j,), {}),
                    (cmath.isclose, (1, 1), {'rel_tol': -1}), (cmath.isclose, (1,), {}), (cmath.sqrt, (10**400,), {}), (cmath.sqrt, (), {'z': 1}), (cmath.phase, ('a',), {})):
    try:
        print(f(*args, **kw))
    except Exception as e:
        print(f.__name__, type(e).__name__, e)
