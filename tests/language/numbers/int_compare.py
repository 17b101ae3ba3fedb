# Comparison and hashing of ints with bools, floats, complex; division to floats.
import math

V = [0, 1, -1, 2**53, 2**53 + 1, 10**20, 10**400, -10**400, True, False]
F = [0.0, -0.0, 1.0, 2.0**53, 1e20, 1e308, math.inf, -math.inf, math.nan, 0.5, 9007199254740993.0]
for a in V:
    print([(a < b, a <= b, a == b, a != b, a > b, a >= b) for b in V])
    print([(a < f, a <= f, a == f, a != f, a > f, a >= f, f < a, f == a) for f in F])
print([hash(x) == hash(y) for x, y in ((1, 1.0), (True, 1), (2**61 - 1, 0), (2**53, 2.0**53), (10**20, 1e20), (-1, -2), (1, 1 + 0j), (2**64, 2.0**64))])
print(1 == 1 + 0j, 10**400 == complex(1, 0), 5 == 5 + 1j, 1 != 'a', 1 == None, [1, True, 1.0].count(1), {1: 'a', 1.0: 'b', True: 'c'})
for f in (lambda: 1 < 'a', lambda: 1 >= None, lambda: 1 < 1j, lambda: [] > 5, lambda: 1 < (2,)):
    try:
        print(f())
    except TypeError as e:
        print(e)


def quotient(a, b):
    try:
        return a / b
    except OverflowError as e:
        return str(e)


print([quotient(a, b) for a in (1, -7, 10**30, 2**1100, 3**700) for b in (3, -2, 10**29, 2**1099, 3**699)])
print(1 / 10**400, -1 / 10**400, 0 / 5, 0 / -5, 10**400 / 10**400, (2**1024 - 1) / 2, (2**53 + 1) / 1, (2**54 + 3) / 2, 2**1074 / 2**2148, 1 / 2**1074, 1 / 2**1075, 3 / 2**1075, True / 2)
for f in (lambda: 10**400 / 1, lambda: 10**400 / 3.0, lambda: float(10**400), lambda: 2**1024 / 1, lambda: 1.0 + 10**400, lambda: 10**400 * 1.0, lambda: 1 / 0, lambda: 10**400 // 0.0, lambda: 1.5 < 10**400):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
