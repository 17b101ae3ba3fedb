# Ordinals, weekdays, leap years and ISO weeks agree with one another over the whole range.
from datetime import date, datetime, timedelta

d, n = date(1, 1, 1), 0
for y in (1, 4, 99, 100, 400, 1582, 1600, 1700, 1899, 1900, 1970, 1999, 2000, 2001, 2024, 2100, 9999):
    a = date(y, 1, 1)
    b = date(y, 12, 31)
    assert date.fromordinal(a.toordinal()) == a and date.fromordinal(b.toordinal()) == b
    n = b.toordinal() - a.toordinal() + 1
    print(y, n, a.toordinal(), a.weekday(), b.isocalendar()[:], a.isocalendar()[:], b.timetuple().tm_yday, a.ctime(), b.strftime('%j %U %W %V %G %u %a %b'))
ok = True
for k in range(0, 3652059, 9973):
    d = date.fromordinal(k + 1)
    ok = ok and d.toordinal() == k + 1 and d.isoweekday() == k % 7 + 1 and date.fromisocalendar(*d.isocalendar()) == d and date.fromisoformat(d.isoformat()) == d and date(*d.timetuple()[:3]) == d
print(ok, date.max.toordinal(), (date.max - date.min).days)
t = datetime(2023, 12, 31, 23, 59, 59, 999999)
print([str(t + k * timedelta(microseconds=1)) for k in (0, 1, 2)], [str(datetime(2024, 2, 28) + timedelta(days=k)) for k in range(3)], [str(date(2024, 1, 31) + timedelta(weeks=k)) for k in range(4)])
print([(date(2024, m, 1) - timedelta(1)).day for m in range(1, 13)], [date(2000 + k, 2, 28) + timedelta(1) for k in (0, 1, 4)], sorted({date(2024, 1, 1), date(2023, 5, 5), date(2024, 1, 1)}))
