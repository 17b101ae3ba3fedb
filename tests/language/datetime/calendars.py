# calendar: months and years as text and lists, weekdays, leap years.
import calendar as C

print(C.month(2024, 2))
print(C.month(2023, 10, w=4, l=2))
print(C.calendar(2021))
print(C.calendar(2022, w=3, l=1, c=2, m=4)[:400])
print(C.isleap(1900), C.isleap(2000), C.isleap(2023), C.isleap(2024), C.leapdays(2000, 2024), C.leapdays(1900, 1901), C.weekday(2024, 2, 29), C.weekday(0, 1, 1), C.monthrange(2024, 2), C.monthrange(1900, 2), C.timegm((1970, 1, 1, 0, 0, 0)), C.timegm((2024, 2, 29, 12, 30, 45, 0, 0, 0)))
print(C.monthcalendar(2024, 9), C.firstweekday(), list(C.day_name), list(C.day_abbr), list(C.month_name), list(C.month_abbr), C.SUNDAY)
c = C.Calendar(6)
print(list(c.iterweekdays()), list(c.itermonthdays(2024, 6)), c.monthdays2calendar(2024, 2)[0], c.monthdatescalendar(2024, 1)[0][0], list(c.itermonthdays3(2021, 12))[-3:], list(c.itermonthdays4(2021, 1))[:2], len(c.yeardayscalendar(2024)), len(c.yeardatescalendar(2024, 4)), c.firstweekday)
C.setfirstweekday(C.SUNDAY)
print(C.month(2024, 2), C.firstweekday(), C.weekheader(3), C.week([(1, 0), (2, 1), (0, 2)], 4))
C.prmonth(2020, 2)
print(C.HTMLCalendar().formatmonth(2024, 2))
for f in (lambda: C.monthrange(2024, 13), lambda: C.monthrange(2024, 0), lambda: C.setfirstweekday(7), lambda: C.weekday(2023, 2, 29)):
    try:
        print(f())
    except ValueError as e:
        print(type(e).__name__, e)
