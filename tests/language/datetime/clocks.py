# The clocks: their kinds, that they go on, sleep.
import time

for name in ('time', 'monotonic', 'perf_counter', 'process_time', 'thread_time'):
    f, g = getattr(time, name), getattr(time, name + '_ns')
    a, b = f(), f()
    print(name, type(a).__name__, type(g()).__name__, a <= b or name == 'time', time.get_clock_info(name).monotonic, abs(g() / 1e9 - f()) < 5)
print(time.time() > 1.6e9, time.gmtime().tm_year >= 2023, len(time.ctime()), time.strftime('%Y') >= '2023')
a = time.monotonic()
print(time.sleep(0.01), time.monotonic() - a >= 0.01, time.sleep(0), time.sleep(False))
print(time.timezone, time.altzone, time.daylight, time.tzname, time.tzset())
print(time.clock_gettime(time.CLOCK_MONOTONIC) > 0, type(time.clock_gettime_ns(time.CLOCK_REALTIME)).__name__, time.clock_getres(time.CLOCK_REALTIME))
print(time.get_clock_info('time'))
for f, args in ((time.sleep, (-1,)), (time.sleep, ('a',)), (time.sleep, (None,)), (time.sleep, (float('nan'),)), (time.sleep, (1e20,)), (time.sleep, (-0.5,)), (time.sleep, ()), (time.time, (1,)), (time.get_clock_info, ('x',)), (time.get_clock_info, (5,)), (time.clock_gettime, (99,)), (time.clock_gettime, ('a',))):
    try:
        print(f(*args))
    except Exception as e:
        print(f.__name__, type(e).__name__, e)
