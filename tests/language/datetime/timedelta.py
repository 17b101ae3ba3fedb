# timedelta: normal form, text, arithmetic, refusals.
from datetime import timedelta as T

for a, k in (((), {}), ((1,), {}), ((-1,), {}), ((0, 1), {}), ((0, -1), {}), ((0, 0, -1), {}), ((1, 2, 3), {}), ((), {'weeks': 2}), ((), {'hours': 25, 'minutes': -61}), ((), {'milliseconds': 1500}), ((1.5,), {}), ((0, 0.1), {}), ((0, 0, 0.5), {}), ((0, 0, 1.5), {}), ((0, 0, 2.5), {}), ((1e-6,), {}), ((), {'hours': 0.5, 'minutes': 0.25}), ((), {'days': -0.1, 'seconds': 0.3}), ((999999999,), {}), ((True,), {})):
    t = T(*a, **k)
    print(a, k, repr(t), str(t), t.days, t.seconds, t.microseconds, t.total_seconds(), bool(t), hash(t) == hash(T(t.days, t.seconds, t.microseconds)))
a, b = T(1, 3600, 5), T(hours=-7, microseconds=3)
print(a + b, a - b, -a, +b, abs(b), a * 3, 3 * a, a * 0.5, b * -1.5, a / 2, a / 0.7, a / b, a // b, a // 7, a % b, divmod(a, b), b % a)
print(a < b, a <= a, a == T(1, 3600, 5), a != b, a > b, a >= b, a == 5, T() == 0, sorted([a, b, T()]), max(a, b), sum([a, b], T()))
print(T.min, T.max, T.resolution, repr(T.max), T(1) in {T(hours=24): 1}, T(seconds=86400) == T(1))
print([T(0, 0, n) / 2 for n in (1, 3, 5, -1, -3)], [T(microseconds=7) // n for n in (2, -2)], T(1) / T(hours=1), T(days=5, hours=1) // T(hours=7))
for f in (lambda: T('a'), lambda: T(seconds=None), lambda: T(1000000000), lambda: T.max + T(1), lambda: T.min - T.resolution, lambda: -T.max - T(1), lambda: T(1) + 1, lambda: T(1) * 'a', lambda: T(1) / 0, lambda: T(1) / 0.0, lambda: T(1) // T(), lambda: T(1) % 5, lambda: divmod(T(1), 0), lambda: T(1) // 1.5, lambda: T(1) / T(), lambda: T(1) * float('nan'), lambda: T(1) * float('inf'), lambda: 1 / T(1)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, str(e).replace('datetime.', ''))
