# sys.setrecursionlimit: errors, raising and lowering, recovery after RecursionError.
import sys

print(sys.getrecursionlimit())
for bad in 0, -1, 'x', None, 1.5, 2**40:
    try:
        sys.setrecursionlimit(bad)
        print('set', bad)
    except (ValueError, TypeError, OverflowError) as e:
        print(type(e).__name__, e)


def count(n=0):
    try:
        return count(n + 1)
    except RecursionError:
        return n


for limit in 100, 500, 2000, 1000:
    sys.setrecursionlimit(limit)
    print(limit, count(), count())


def low(n):
    if n:
        return low(n - 1)
    try:
        sys.setrecursionlimit(30)
    except RecursionError as e:
        return str(e)


print(low(40))
print(sys.getrecursionlimit())


def finals(log):
    try:
        finals(log)
    finally:
        log.append(1)


log = []
try:
    finals(log)
except RecursionError as e:
    print(e, len(log))


def trace():
    trace()


try:
    trace()
except RecursionError as e:
    tb, n = e.__traceback__, 0
    while tb:
        n += 1
        tb = tb.tb_next
    print(n)


class D:
    def __del__(self):
        print('deleted')


def holds():
    d = D()
    try:
        trace()
    except RecursionError:
        print('caught')


holds()
sys.setrecursionlimit(5000)
print(count())


def gen(n):
    if n:
        yield from gen(n - 1)
    yield n


print(sum(gen(500)))
