# sin, cos, tan and their inverses and relatives: to eleven digits, identities, ends.
import math

for k in range(-8, 9):
    x = k / 4
    print(k, ['%.11f' % f(x) for f in (math.sin, math.cos, math.tan, math.atan, math.sinh, math.cosh, math.tanh, math.asinh, math.exp, math.expm1, math.exp2, math.erf)])
for x in (-1.0, -0.5, 0.0, 0.25, 1.0):
    print(x, ['%.11f' % f(x) for f in (math.asin, math.acos)], '%.11f' % math.acosh(abs(x) + 1), '%.11f' % math.atanh(x / 2))
print(['%.11f' % math.atan2(a, b) for a in (-1, 0, 1) for b in (-1, 0, 1)], '%.11f' % math.sin(1e6), '%.9f' % math.cos(1e15), math.sin(0), math.cos(0), math.tan(-0.0), math.sqrt(2) ** 2 - 2 < 1e-15)
print(all(abs(math.sin(x)**2 + math.cos(x)**2 - 1) < 1e-15 for x in range(100)), all(abs(math.exp(math.log(x)) - x) < 1e-13 * x for x in range(1, 100)), all(math.sqrt(x * x) == x for x in range(1000)), [math.cbrt(x) for x in (0.0, -0.0)], '%.11f' % math.cbrt(-27), '%.11f' % math.cbrt(2))
print([math.degrees(x) for x in (0, math.pi, -math.pi / 2)], [math.radians(x) for x in (0, 180, -90)], math.sin(math.inf) if False else '', [math.atan(math.inf) == math.pi / 2, math.tanh(math.inf), math.exp(-math.inf), math.erf(-math.inf), math.cosh(-math.inf)])
for f in (math.sin, math.cos, math.tan, math.asin, math.acos, math.acosh, math.atanh, math.sqrt):
    for x in (math.inf, 2.0, -2.0):
        try:
            print(f.__name__, x, '%.9f' % f(x))
        except ValueError as e:
            print(f.__name__, x, e)
