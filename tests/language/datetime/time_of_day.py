# time: construction, text, comparison, zones.
from datetime import time as H, timedelta as T, timezone as Z

Z1, Z2 = Z(T(hours=1)), Z(T(hours=-5, minutes=-30), 'X')
for t in (H(), H(1), H(1, 2), H(1, 2, 3), H(1, 2, 3, 4), H(23, 59, 59, 999999), H(12, tzinfo=Z1), H(12, 30, 5, 6, Z2), H(5, fold=1), H(1, 2, tzinfo=Z.utc)):
    print(repr(t), t, t.isoformat(), t.hour, t.minute, t.second, t.microsecond, t.tzinfo, t.fold, t.utcoffset(), t.tzname(), t.dst(), bool(t), H.fromisoformat(t.isoformat()) == t, t.strftime('%H:%M:%S.%f %z %Z|%Y-%m-%d %p'), f'{t:%I}', f'{t}')
t = H(1, 2, 3, 4567)
print([t.isoformat(timespec=s) for s in ('auto', 'hours', 'minutes', 'seconds', 'milliseconds', 'microseconds')], t.replace(hour=5), t.replace(tzinfo=Z1), t.replace(microsecond=0, fold=1))
print(t < H(2), t == H(1, 2, 3, 4567), t != H(1), H(12, tzinfo=Z1) == H(11, tzinfo=Z.utc), H(12, tzinfo=Z1) < H(12, tzinfo=Z.utc), hash(H(12, tzinfo=Z1)) == hash(H(11, tzinfo=Z.utc)), H(12) == H(12, tzinfo=Z1), t == 5, H.min, H.max, H.resolution, sorted([H(3), H(1)]))
for s in ('01', '01:02', '0102', '01:02:03', '010203', '01:02:03.5', '01:02:03,123456789', '010203.25', 'T0102', '01:02+01:00', '01:02Z', '01-0530', '01:02:03+00:00', '01:02:03-01:02:03.5', '1', '01:', '01:2', '24:00', '01:60', '01:02:03.', '01:02:0x', '01:0203', '0102:03', '01+', '01+5', '01Z5', '', 'x', '01:02:03+25:00'):
    try:
        print(s, repr(H.fromisoformat(s)).replace('datetime.', ''))
    except ValueError as e:
        print(s, str(e).replace('datetime.', ''))
for f in (lambda: H(24), lambda: H(-1), lambda: H(0, 60), lambda: H(0, 0, 60), lambda: H(0, 0, 0, 1000000), lambda: H(fold=2), lambda: H('a'), lambda: H(1.0), lambda: H(tzinfo=5), lambda: t.replace(hour=24), lambda: t.isoformat(timespec='x'), lambda: H.fromisoformat(5), lambda: H(12) < H(12, tzinfo=Z1)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, str(e).replace('datetime.', ''))
