# time.strftime: all directives, flags, weeks at the ends of years, refusals.
import time

for s in (0, 951782400 + 12345, 1230768000, 1609459199, 1609459200, 1704067200 + 86399, 1293840000):
    t = time.gmtime(s)
    print(time.strftime('%a %A %b %B %c %C %d %D %e %F %h %H %I %j %m %M %p %P %r %R %S %T %u %w %x %X %y %Y %z %Z %%', t))
    print(time.strftime('%G-W%V-%u %g | %U %W | %s | %k %l', t))
for year in range(1999, 2012):
    print([time.strftime('%G %V %U %W %j', time.gmtime(time.mktime((year, m, d, 0, 0, 0, 0, 0, 0)))) for m, d in ((1, 1), (1, 4), (12, 28), (12, 31))])
t = (2009, 3, 4, 5, 6, 7, 2, 63, 0)
print(time.strftime('', t), time.strftime('x', t), time.strftime('%', t), time.strftime('50%', t), time.strftime('é %Y €', t), time.strftime('%-d %_d %05d %^a %#b %10Y %-m %Ey %Od', t))
print(time.strftime('%Y', (5, 1, 1, 0, 0, 0, 0, 1, 0)), time.strftime('%Y %y', (12345, 1, 1, 0, 0, 0, 0, 1, 0)), time.strftime('%d %m %j', (2000, 0, 0, 0, 0, 0, 0, 0, 0)), time.strftime('%n%t|', t) == '\n\t|', time.strftime('%a', (2000, 1, 1, 0, 0, 0, -1, 1, 0)), time.strftime('%S', (2000, 1, 1, 0, 0, 61, 0, 1, 0)))
for bad in ((2000, 13, 1, 0, 0, 0, 0, 1, 0), (2000, -1, 1, 0, 0, 0, 0, 1, 0), (2000, 1, 32, 0, 0, 0, 0, 1, 0), (2000, 1, 1, 24, 0, 0, 0, 1, 0), (2000, 1, 1, 0, 60, 0, 0, 1, 0), (2000, 1, 1, 0, 0, 62, 0, 1, 0), (2000, 1, 1, 0, 0, 0, -2, 1, 0),
            (2000, 1, 1, 0, 0, 0, 0, 367, 0), (2000, 1, 1, 0, 0, 0, 0, -1, 0), (2000, 1), 5, [1] * 9, (1.5,) * 9, ('a',) * 9, (2**40,) * 9, None):
    try:
        print(time.strftime('%Y %m %d %w %j', bad))
    except Exception as e:
        print(type(e).__name__, e)
for args in ((), (5,), (b'x', t)):
    try:
        print(time.strftime(*args))
    except TypeError as e:
        print(e)
