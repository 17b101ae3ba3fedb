import calendar
c = calendar.HTMLCalendar(6)
print(c.formatmonth(2023, 2))
print(c.formatyear(2024, 4)[:300])
page = c.formatyearpage(2024, css=None, encoding="ascii")
print(type(page), page[:240].decode(), len(page))
class Mine(calendar.HTMLCalendar):
    cssclasses = [s + " day" for s in calendar.HTMLCalendar.cssclasses]
    cssclass_month = "m"
    cssclass_noday = "none"
print(Mine().formatweek([(0, 0), (1, 1)]), Mine().formatmonthname(2020, 5, withyear=False))
print(calendar.LocaleTextCalendar(locale="C").formatmonth(2021, 3))
print(calendar.LocaleHTMLCalendar(locale="C").formatweekday(3))
