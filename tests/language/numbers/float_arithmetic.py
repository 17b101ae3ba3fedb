# float: operators, division, powers, rounding, protocols, refusals.
import math

V = [0.0, -0.0, 1.0, -1.5, 7.25, 1e308, 5e-324, math.inf, -math.inf, math.nan, 3, -2]
for a in V:
    for op in ('+', '-', '*', '/', '//', '%'):
        row = []
        for b in V:
            try:
                row.append(repr(eval(f'a {op} b', {'a': a, 'b': b})))
            except ZeroDivisionError as x:
                row.append(str(x))
        print(repr(a), op, row)
    row = []
    for b in V:
        try:
            row.append(repr(divmod(a, b)))
        except ZeroDivisionError as x:
            row.append(str(x))
    print('divmod', row)
for a in (0.0, -0.0, 1.0, -1.0, 2.0, -2.0, 0.5, math.inf, -math.inf, math.nan):
    row = []
    for b in (0.0, 1.0, -1.0, 2.0, 3.0, -3.0, math.inf, -math.inf, math.nan):
        try:
            row.append(repr(a**b))
        except Exception as x:
            row.append(f'{type(x).__name__} {x}')
    print(repr(a), '**', row)
for f in (lambda: 10.0**400, lambda: (-8.0)**(1 / 3) and 1, lambda: 0.0**-1, lambda: pow(2.0, 3, 4), lambda: 2.0**'a', lambda: 1.5 + 'a', lambda: 1.5 + None, lambda: 1.5 & 1, lambda: ~1.5, lambda: 1.5 << 1, lambda: 1.5 % 'a', lambda: divmod(1.5, 'a'), lambda: 1.5 < 'a', lambda: 1.5 @ 2, lambda: range(1.5), lambda: 'a' * 1.0, lambda: 1.5 // None, lambda: float(1, 2), lambda: float(x=1), lambda: 1.0.foo):
    try:
        print(f())
    except Exception as x:
        print(type(x).__name__, x)
print([round(x) for x in (0.5, 1.5, 2.5, -0.5, -1.5, 2.4999, 1e20, -1e300 / 1e290)], [round(2.675, n) for n in range(4)], [round(x, 1) for x in (0.05, 0.15, 0.25, 0.35, -0.25)], round(1234.5678, -2), round(5e15 + 0.5), round(1e300, -299), round(1.5, 400), round(1.5, -400), round(-0.0), round(-0.4), round(math.inf, 2), round(math.nan, 1), round(1e-320, 322), round(0.5, None), round(True))
for f in (lambda: round(math.inf), lambda: round(math.nan), lambda: round(1.5, 1.5), lambda: round(1.5, 'a'), lambda: round(1.7976931348623157e308, -308), lambda: int(math.inf), lambda: int(math.nan), lambda: math.inf.as_integer_ratio(), lambda: math.nan.as_integer_ratio(), lambda: math.floor(math.inf)):
    try:
        print(f())
    except Exception as x:
        print(type(x).__name__, x)
for x in (0.0, -0.0, 1.5, -0.1, 1e300, 5e-324, 3.0, 2.0**70):
    print(x, x.as_integer_ratio(), x.is_integer(), int(x), x.real, x.imag, x.conjugate(), x.__trunc__(), x.__floor__(), x.__ceil__(), hash(x), bool(x), -x, +x, abs(x), x.__getnewargs__())
print((1.5).__add__(2), (1.5).__add__('a'), (1.5).__eq__(1.5), (1.5).__radd__(1), (2.0).__pow__(3), (2.0).__rpow__(3), (1.5).__divmod__(1), (7.5).__rfloordiv__(20), (1.5).__lt__(2), (1.5).__int__(), (1.5).__float__(), (1.5).__round__(), (1.25).__round__(1), float.__getformat__('double'), (1.5).__sizeof__())
print(1.0 == 1, 1.0 == True, 0.5 == 1 / 2, math.nan == math.nan, math.nan != math.nan, 0.0 == -0.0, 1e308 < 10**400, 2.0**53 == 2**53 + 1, 1.5 in [1, 1.5], {1.0: 'a'}[1], max(1, 2.5), sorted([2, 1.5, True]), sum([0.1] * 3), 1.5.hex(), hash(math.inf), hash(-math.inf), float('1e5') is not None)


class F:
    def __init__(self, v):
        self.v = v

    def __float__(self):
        return self.v


class I:
    def __index__(self):
        return 7


for v in (F(1.5), F(1), F('a'), I(), F(None)):
    try:
        print(float(v))
    except TypeError as x:
        print(x)
