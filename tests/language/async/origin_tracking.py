# sys.set_coroutine_origin_tracking_depth and cr_origin.
import sys


async def f():
    pass


def makes():
    return f()


print(sys.get_coroutine_origin_tracking_depth())
c = makes()
print(c.cr_origin)
c.close()
for depth in 1, 2, 5:
    sys.set_coroutine_origin_tracking_depth(depth)
    c = makes()
    print([(line, name) for file, line, name in c.cr_origin], type(c.cr_origin).__name__)
    c.close()
sys.set_coroutine_origin_tracking_depth(depth=0)
for bad in -1, 'a', None, 2**40:
    try:
        sys.set_coroutine_origin_tracking_depth(bad)
    except (ValueError, TypeError, OverflowError) as e:
        print(type(e).__name__, e)
print(sys.get_coroutine_origin_tracking_depth())
