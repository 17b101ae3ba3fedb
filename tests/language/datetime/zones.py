# Zones: fixed offsets, a zone with daylight saving time, arithmetic and comparison across zones.
from datetime import *

E = timezone(timedelta(hours=-5), 'EST')
I = timezone(timedelta(hours=5, minutes=30))
u = datetime(2024, 3, 10, 6, 30, tzinfo=timezone.utc)
print([str(u.astimezone(z)) for z in (E, I, timezone.utc)], u == u.astimezone(E), u.astimezone(I) - u.astimezone(E), u - timedelta(hours=1), u.astimezone(I).date(), u.astimezone(E).timetz(), hash(u) == hash(u.astimezone(I)))


class US(tzinfo):
    def utcoffset(self, dt):
        return timedelta(hours=-5) + self.dst(dt)

    def dst(self, dt):
        if dt is None:
            return timedelta(0)
        start, end = self.changes(dt.year)
        plain = dt.replace(tzinfo=None)
        if start + timedelta(hours=1) <= plain < end - timedelta(hours=1):
            return timedelta(hours=1)
        if end - timedelta(hours=1) <= plain < end:
            return timedelta(0) if dt.fold else timedelta(hours=1)
        if start <= plain < start + timedelta(hours=1):
            return timedelta(hours=1) if dt.fold else timedelta(0)
        return timedelta(0)

    def changes(self, year):
        march, november = datetime(year, 3, 8, 2), datetime(year, 11, 1, 2)
        return march + timedelta((6 - march.weekday()) % 7), november + timedelta((6 - november.weekday()) % 7)

    def fromutc(self, dt):
        start, end = self.changes(dt.year)
        standard = dt + timedelta(hours=-5)
        plain = standard.replace(tzinfo=None)
        if start <= plain < end - timedelta(hours=1):
            return standard + timedelta(hours=1)
        return standard.replace(fold=1) if end - timedelta(hours=1) <= plain < end else standard

    def tzname(self, dt):
        return 'EDT' if self.dst(dt) else 'EST'


ny = US()
for h in range(5, 9):
    a = datetime(2024, 3, 10, h, 30, tzinfo=timezone.utc).astimezone(ny)
    b = datetime(2024, 11, 3, h - 1, 30, tzinfo=timezone.utc).astimezone(ny)
    print(a, a.tzname(), a.fold, b, b.tzname(), b.fold, a.utctimetuple()[3], b.timestamp(), a.isoformat(timespec='minutes'), f'{b:%Z %z}')
x = datetime(2024, 7, 1, 12, tzinfo=ny)
print(x + timedelta(days=180), x.astimezone(timezone.utc), x == x.astimezone(E), x > datetime(2024, 7, 1, 12, tzinfo=timezone.utc), x - datetime(2024, 1, 1, 12, tzinfo=ny), x - datetime(2024, 1, 1, 12, tzinfo=timezone.utc), x.replace(tzinfo=None), x.replace(tzinfo=E), x.timetuple().tm_isdst, repr(x)[:45])
print(time(12, tzinfo=ny).utcoffset(), time(12, tzinfo=E) == time(17, tzinfo=timezone.utc), datetime.combine(date(2024, 7, 1), time(1, tzinfo=ny)).tzname(), datetime.fromtimestamp(1e9, ny), datetime.fromtimestamp(1e9, E))
for f in (lambda: datetime(2024, 1, 1) < u, lambda: u - datetime(2024, 1, 1), lambda: time(1) < time(1, tzinfo=E), lambda: timezone(timedelta(hours=24)), lambda: timezone('UTC'), lambda: tzinfo().fromutc(u), lambda: E.fromutc(datetime(2024, 1, 1)), lambda: tzinfo().dst(None)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, str(e).replace('datetime.', ''))
