# date: construction, calendar, text, arithmetic, refusals.
from datetime import date as D, timedelta as T

for d in (D(1, 1, 1), D(1970, 1, 1), D(2000, 2, 29), D(2020, 12, 31), D(2021, 1, 3), D(9999, 12, 31), D(1900, 3, 1)):
    print(repr(d), d, d.year, d.month, d.day, d.toordinal(), d.weekday(), d.isoweekday(), d.isocalendar(), d.ctime(), D.fromordinal(d.toordinal()) == d, D.fromisoformat(str(d)) == d, tuple(d.timetuple()), d.replace(day=1), f'{d:%d/%m/%y}', f'{d}', D.fromisocalendar(*d.isocalendar()) == d)
print([D(y, 1, 1).isocalendar()[:2] for y in range(2000, 2013)], [D(y, 12, 31).isocalendar()[1] for y in range(2000, 2013)])
d = D(2024, 2, 28)
print(d + T(1), d + T(2), d - T(days=59), T(366) + d, d - D(2023, 2, 28), D(2023, 2, 28) - d, d + T(hours=47), d < D(2024, 3, 1), d == D(2024, 2, 28), d >= d, d != D(2024, 2, 27), hash(d) == hash(D(2024, 2, 28)), sorted([D(2, 1, 1), D(1, 1, 1)]), D.min, D.max, D.resolution)
print(d.strftime('%A %B %j %U %W %w %y %G-%V %f %H:%M'), d.strftime(''), d == 5, d == None, D.fromtimestamp(0), D.fromtimestamp(86400 * 365.25), D(year=2020, month=1, day=2), D.today() >= D(2020, 1, 1))
i = d.isocalendar()
print(i.year, i.week, i.weekday, i == (2024, 9, 3), tuple(i), i[1])
for t in ('2020-01-02', '20200102', '2020-W01-1', '2020W011', '2020-W01', '2020W01', '2020-1-2', '2020-13-01', '2020-02-30', '', '2020', '2020-01', '2020-01-0x', '2020/01/02', '2020-W54-1', '2020-W01-8', '2021-W53-1', '0000-01-01', '2020-0102', '202001-02', ' 2020-01-02', '2020-W0x-1', '２０20-01-02'):
    try:
        print(t, D.fromisoformat(t))
    except ValueError as e:
        print(t, e)
for f in (lambda: D(0, 1, 1), lambda: D(10000, 1, 1), lambda: D(2020, 0, 1), lambda: D(2020, 13, 1), lambda: D(2021, 2, 29), lambda: D(2020, 1, 0), lambda: D('a', 1, 1), lambda: D(2020, 1.0, 1), lambda: D(2020), lambda: D(2020, 1), lambda: D.fromordinal(0), lambda: D.max + T(1), lambda: D.min - T(1), lambda: d.replace(month=13), lambda: d.replace(day=30), lambda: D.fromisoformat(5), lambda: D.fromisocalendar(2020, 54, 1), lambda: D.fromisocalendar(2020, 1, 0), lambda: D.fromisocalendar(0, 1, 1), lambda: D.fromisocalendar(2021, 53, 1)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, str(e).replace('datetime.', ''))
for f in (lambda: d + 1, lambda: 1 + d, lambda: d - 1, lambda: d < 5, lambda: d + d):
    try:
        print(f())
    except TypeError:
        print('TypeError')


class Sub(D):
    def next(self):
        return self + T(1)


s = Sub(2020, 1, 31)
print(repr(s), type(s.next()).__name__, s.next(), type(s.replace(day=1)).__name__, s == D(2020, 1, 31), Sub.fromordinal(5), type(Sub.fromisoformat('2020-01-01')).__name__, {D(2020, 1, 31): 1}[s])
