# time.gmtime, localtime, mktime, asctime, ctime and struct_time.
import time

for s in (0, 1, -1, 86399, 951782400, 951868799, 1e9, 1234567890.9, -0.5, -86400, 2**31, 2**32, 4102444800, 253402300799, -62135596800, -62135596801, 10**12, True):
    t = time.gmtime(s)
    print(s, tuple(t), time.asctime(t), time.mktime(t), time.localtime(s) == t, time.ctime(s))
t = time.gmtime(0)
print(t, t.tm_year, t.tm_mon, t.tm_mday, t.tm_hour, t.tm_min, t.tm_sec, t.tm_wday, t.tm_yday, t.tm_isdst, t.tm_zone, t.tm_gmtoff, time.localtime(0).tm_zone)
print(len(t), t[0], t[-1], t[1:3], isinstance(t, tuple), t == (1970, 1, 1, 0, 0, 0, 3, 1, 0), t < (1970, 2), hash(t) == hash(tuple(t)), time.struct_time.__name__, time.struct_time.__module__, list(t))
u = time.struct_time(range(9))
print(u, u.tm_zone, time.struct_time(range(11)).tm_gmtoff, time.struct_time((1, 2, 3, 4, 5, 6, 7, 8, 9, 'x')).tm_zone, time.struct_time('abcdefghi').tm_wday, time.struct_time((0,) * 9, {'tm_zone': 'q'}).tm_zone)
print(t.__reduce__(), t + (1,), t.count(0), t.index(3))
print(time.mktime((2020, 14, 35, 25, 61, 61, 0, 0, -1)), time.mktime((1970, 1, 1, 0, 0, 0, 0, 0, 0)), time.mktime((1969, 12, 31, 23, 59, 58, 0, 0, 0)))
print(time.asctime((2000, 12, 31, 1, 2, 3, 6, 0, 0)), time.asctime((99999, 1, 1, 0, 0, 0, 0, 1, 0)), time.asctime((-5, 1, 1, 0, 0, 0, 0, 1, 0)), time.asctime((1, 1, 1, 0, 0, 0, -1, 1, 0)))
try:
    t.tm_year = 5
except AttributeError as e:
    print(e)
for f, args in ((time.gmtime, ('a',)), (time.gmtime, (1j,)), (time.gmtime, (float('nan'),)), (time.gmtime, (float('inf'),)), (time.gmtime, (1e30,)), (time.gmtime, (2**70,)), (time.gmtime, (1, 2)),
                (time.mktime, (5,)), (time.mktime, ((1, 2),)), (time.mktime, ()), (time.mktime, (('a',) * 9,)), (time.mktime, ((2**40,) * 9,)), (time.asctime, ([1] * 9,)), (time.asctime, ((2000, 13, 1, 0, 0, 0, 0, 1, 0),)),
                (time.struct_time, ()), (time.struct_time, ((1, 2),)), (time.struct_time, (range(12),)), (time.struct_time, (5,)), (time.struct_time, ((0,) * 9, 5)), (time.ctime, ('a',))):
    try:
        print(f(*args))
    except Exception as e:
        print(f.__name__, type(e).__name__, e)
