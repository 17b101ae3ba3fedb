# ** and pow: negative exponents, three arguments, inverses, refusals.
def e(*a):
    try:
        print(a, pow(*a))
    except Exception as x:
        print(a, type(x).__name__, x)


for a in (0, 1, -1, 2, -2, 3, 10, True):
    print(a, [a**b for b in range(8)], [a**-b if a else None for b in range(1, 5)])
for a in ((2, 100), (2, 0), (0, 0), (0, 5), (-3, 5), (7, 3, 5), (7, 0, 5), (7, 0, 1), (7, 3, 1), (0, 0, 1), (7, 3, -5), (-7, 3, 5), (-7, 3, -5), (7, -1, 5), (3, -1, 7), (3, -2, 7), (3, -1, -7), (2, -1, 4), (0, -1, 5), (0, -1, 1), (5, -1, 1), (7, 3, 0), (7, -3, 0), (2, 10**30, 7), (10**30, 10**30, 10**20 + 39),
          (10**30, -5, 10**20 + 39), (2, -10**30, 7), (3, 2**200, 2**127 - 1), (0, -1), (0, -5), (2, -1074), (2, -1075), (10, -400), (10**400, -1), (2, 3.0), (2, 3, 4.0), (2.0, 3, 4), (2, '3'), (2, 3, '4'), (2, None), (2, 3, None), ('a', 2), (2j, 2, 3), (1,), (1, 2, 3, 4), (True, True, True), (-1, 10**20), (1, 10**20), (0, 10**20), (-2, 63), (15, 200, 13), (12345678901234567890, 98765, 2**64)):
    e(*a)
print(pow(base=2, exp=5), pow(2, exp=5, mod=7), pow(2, 5, mod=None))
for kw in ({'base': 2}, {'base': 2, 'exp': 3, 'x': 1}, {}):
    try:
        print(pow(**kw))
    except TypeError as x:
        print(x)
print(2**1000, 3**-2, 2**0.5, (-8)**(1 / 3), (-2)**-3, 0**0, 2**True, (-1)**-1)
print(all(pow(a, -1, 97) * a % 97 == 1 for a in range(1, 97)), all(pow(a, b, m) == a**b % m for a in (-7, 0, 5, 10**12) for b in (0, 1, 2, 9, 31) for m in (1, 2, -3, 97, 10**15)))


class P:
    def __pow__(self, other, mod=None):
        return 'pow', other, mod

    def __rpow__(self, other, mod=None):
        return 'rpow', other, mod


print(P()**2, pow(P(), 2), pow(P(), 2, 3), 2**P())
for a in ((2, P(), 3), (2, 3, P())):
    try:
        print(pow(*a)[0])
    except TypeError as x:
        print(x)
