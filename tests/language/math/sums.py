# fsum, prod: exact sums, starts, refusals.
import math

print(math.fsum([]), math.fsum([0.1] * 10), sum([0.1] * 10), math.fsum([1e16, 1.0, 1e-16]), math.fsum([1e100, 1.0, -1e100, 1e-100, 1e50, -1.0, -1e50]))
print(math.fsum([2.0**53, -0.5, -2.0**-54]), math.fsum([2.0**53, 1.0, 2.0**-100]), math.fsum([2.0**53 + 10.0, 1.0, 2.0**-100]), math.fsum([2.0**53 - 4.0, 0.5, 2.0**-54]))
print(math.fsum([1.0 / n for n in range(1, 1001)]), math.fsum([(-1.0)**n / n for n in range(1, 1001)]), math.fsum([16.0, 2**400, -2**400]))
print(math.fsum([math.inf, 1.0]), math.fsum([-math.inf, 1]), math.fsum([math.nan, math.inf]), math.fsum([math.nan, 1]), math.fsum([1e308, -1e308, 1e308]))
print(math.fsum(x * x for x in range(10)), math.fsum({1, 2, 3}), math.fsum([True, 2]), math.fsum([-0.0]), math.fsum([5e-324, -5e-324, 1e-323]))


class Real:
    def __float__(self):
        return 0.25


print(math.fsum([Real(), Real(), 10**20]))
print(math.prod([]), math.prod([1, 2, 3]), math.prod([1, 2.5, 2]), math.prod(range(1, 25)), math.prod([0.5] * 4, start=8), math.prod([2**70, 2**70]), math.prod([3], start=[1, 2]))
print(math.prod([], start='x'), math.prod([True, True]), math.prod([1j, 2]), math.prod([1.5, 10**20, 2]))
for f, args, kw in ((math.fsum, ([math.inf, -math.inf],), {}), (math.fsum, ([1e308, 1e308, -1e308],), {}), (math.fsum, ([1, 'a'],), {}), (math.fsum, (3,), {}),
                    (math.fsum, ([10**400],), {}), (math.fsum, (), {}), (math.prod, (), {}), (math.prod, (3,), {}), (math.prod, ([1], 2), {}),
                    (math.prod, (['a', 'b'],), {}), (math.prod, ([1],), {'begin': 2}), (math.prod, ([{}],), {'start': 2})):
    try:
        print(f(*args, **kw))
    except Exception as e:
        print(f.__name__, type(e).__name__, e)
