# datetime: construction, text, arithmetic, zones, timestamps.
from datetime import date as D, datetime as DT, time as H, timedelta as T, timezone as Z, tzinfo, UTC

Z1, Z2 = Z(T(hours=1)), Z(T(hours=-5), 'EST')
for d in (DT(1, 1, 1), DT(2020, 2, 29, 12, 30), DT(2020, 12, 31, 23, 59, 59, 999999), DT(1970, 1, 1, tzinfo=UTC), DT(2021, 6, 1, 1, 2, 3, tzinfo=Z1), DT(2021, 6, 1, 1, 2, 3, 4, Z2, fold=1)):
    print(repr(d), d, d.isoformat(), d.date(), d.time(), d.timetz(), d.ctime(), tuple(d.timetuple()), tuple(d.utctimetuple()), d.utcoffset(), d.tzname(), d.dst(), d.weekday(), d.isocalendar()[1], d.toordinal(), d.strftime('%c|%f|%z|%Z|%%'), f'{d:%H-%M}', DT.fromisoformat(d.isoformat()) == d)
d = DT(2024, 2, 28, 23, 59, 59, 999999)
print(d + T(microseconds=1), d + T(1), d - T(days=365), d - DT(2024, 1, 1), DT(2024, 1, 1) - d, T(hours=1) + d, d.replace(year=2025, microsecond=0), d.replace(tzinfo=Z1))
print(d < DT(2024, 2, 29), d == DT(2024, 2, 28, 23, 59, 59, 999999), d != DT(2024, 1, 1), d > DT(2023, 1, 1), DT(2021, 1, 1, 12, tzinfo=Z1) == DT(2021, 1, 1, 11, tzinfo=UTC), DT(2021, 1, 1, tzinfo=Z1) - DT(2021, 1, 1, tzinfo=Z2), d == D(2024, 2, 28), d == 5, DT(2021, 1, 1) == DT(2021, 1, 1, tzinfo=UTC), hash(DT(2021, 1, 1, 12, tzinfo=Z1)) == hash(DT(2021, 1, 1, 11, tzinfo=UTC)))
for ts in (0, 1, -1, 1e9, 1234567890.123456, 0.1, -0.5, 1.9999999, 1e-6, 5e-7, 253402214400):
    print(ts, DT.fromtimestamp(ts, UTC), DT.utcfromtimestamp(ts), DT.fromtimestamp(ts, Z1), DT.fromtimestamp(ts, UTC).timestamp())
print(DT(2021, 6, 1, 12, tzinfo=Z1).astimezone(Z2), DT(2021, 6, 1, 12, tzinfo=Z2).astimezone(UTC), DT(2021, 6, 1, 12).astimezone(Z1), DT(2021, 6, 1, 12, tzinfo=Z1).timestamp(), DT.combine(D(2020, 1, 2), H(3, 4, 5)), DT.combine(D(2020, 1, 2), H(3), Z1), DT.min, DT.max, DT.resolution, isinstance(d, D), DT.now() > DT(2020, 1, 1), DT.now(UTC).tzinfo is UTC)
print([d.isoformat(' ', s) for s in ('hours', 'minutes', 'seconds', 'milliseconds', 'microseconds')], d.isoformat('x'), str(d), DT(2020, 1, 1, tzinfo=Z(T(seconds=3601))).isoformat(), DT(2020, 1, 1, tzinfo=Z(-T(microseconds=1))).isoformat())
for a in (('2020-01-02 03:04', '%Y-%m-%d %H:%M'), ('Jan 5 2021 3:04PM', '%b %d %Y %I:%M%p'), ('2020-01-02T03:04:05.678+0100', '%Y-%m-%dT%H:%M:%S.%f%z'), ('12:00 UTC', '%H:%M %Z'), ('+05:30:15.123456', '%z'), ('x', '%Y'), ('2020', '%Y-'), ('31 2 2020', '%d %m %Y')):
    try:
        print(repr(DT.strptime(*a)))
    except ValueError as e:
        print(e)
for s in ('2020-01-02', '20200102', '2020-01-02T03', '2020-01-02 03:04', '20200102T030405', '2020-01-02T03:04:05.678', '2020-01-02T03:04:05Z', '2020-01-02T03:04:05+01:30', '2020-W01-1T05', '2020W011T05', '2020-W01T05', '2020W01', '2020-01-02T', '2020-01-02T25', '2020-01-02x03', 'x', '', '2020-01', '2020-13-01T00:00', '2020-01-02T03:04:05+', '2020-01-02T03:04-00:00'):
    try:
        print(s, repr(DT.fromisoformat(s)).replace('datetime.', ''))
    except ValueError as e:
        print(s, str(e).replace('datetime.', ''))
for f in (lambda: DT(2020, 1, 32), lambda: DT(2020, 1, 1, 24), lambda: DT(2020), lambda: DT('a', 1, 1), lambda: DT(2020, 1, 1, tzinfo=1), lambda: DT.max + T(1), lambda: DT.min - T(1), lambda: DT(2020, 1, 1) < DT(2020, 1, 1, tzinfo=UTC), lambda: DT(2020, 1, 1) - DT(2020, 1, 1, tzinfo=UTC), lambda: DT.fromtimestamp(1e20), lambda: DT.fromtimestamp(float('nan')), lambda: DT.fromtimestamp(0, 5), lambda: DT.fromisoformat(5), lambda: DT.fromtimestamp(253402300800, UTC), lambda: d.astimezone(5), lambda: d.isoformat(timespec='x'), lambda: DT(2020, 1, 1, fold=3)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, str(e).replace('datetime.', ''))
for f in (lambda: d + 1, lambda: d - 1, lambda: d < 5, lambda: d < D(2020, 1, 1), lambda: d + d, lambda: D(2020, 1, 1) - d):
    try:
        print(f())
    except TypeError:
        print('TypeError')


class Summer(tzinfo):
    def utcoffset(self, dt):
        return T(hours=1) + self.dst(dt)

    def dst(self, dt):
        return T(hours=1) if dt is not None and 4 <= dt.month <= 9 else T(0)

    def tzname(self, dt):
        return 'S' if self.dst(dt) else 'W'


s = Summer()
for m in (1, 6):
    x = DT(2021, m, 15, 12, tzinfo=s)
    print(x, x.tzname(), x.dst(), x.utcoffset(), x.astimezone(UTC), UTC.fromutc(x.astimezone(UTC)), DT(2021, m, 15, 12, tzinfo=UTC).astimezone(s), x.timetuple().tm_isdst, x.strftime('%Z%z'))
for z in (UTC, Z1, Z2, Z(T(0)), Z(T(0), 'Zulu'), Z(T(hours=-1, minutes=-1)), Z.min, Z.max):
    print(repr(z), z, z.utcoffset(None), z.tzname(None), z.dst(None), z == Z(T(hours=1)), hash(z) == hash(z.utcoffset(None)))
print(Z(T(0)) is UTC, Z.utc is UTC)
for f in (lambda: Z(5), lambda: Z(T(1)), lambda: Z(T(1), 5), lambda: Z(T(-1)), lambda: Z1.utcoffset(5), lambda: Z1.fromutc(DT(2020, 1, 1)), lambda: tzinfo().utcoffset(None), lambda: tzinfo().tzname(None), lambda: DT(2020, 1, 1, tzinfo=type('B', (tzinfo,), {'utcoffset': lambda s, d: 5})()).utcoffset()):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, str(e).replace('datetime.', ''))
