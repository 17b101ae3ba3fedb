# The limit of digits between ints and decimal text.
import sys

print(sys.get_int_max_str_digits())


def e(f):
    try:
        r = f()
        print(len(r) if isinstance(r, str) else r.bit_length())
    except Exception as x:
        print(type(x).__name__, x)


big = 10**4300
e(lambda: str(big - 1))
e(lambda: str(big))
e(lambda: repr(-big))
e(lambda: str(-(big - 1)))
e(lambda: f'{big}')
e(lambda: '%d' % big)
e(lambda: format(big, ','))
e(lambda: f'{big:x}')
e(lambda: hex(big))
e(lambda: bin(big))
e(lambda: oct(2**20000))
e(lambda: str([big]))
e(lambda: int('9' * 4300))
e(lambda: int('9' * 4301))
e(lambda: int('0' * 5000))
e(lambda: int('_'.join('1' * 4301)))
e(lambda: int('f' * 5000, 16))
e(lambda: int('1' * 5000, 2))
e(lambda: int('1' * 5000, 32))
e(lambda: int('1' * 4301, 3))
e(lambda: int('z' * 4300, 36))
e(lambda: int(b'9' * 4301))
e(lambda: float('9' * 5000) == float('inf') and '' or '')
e(lambda: print(2**10**5))
for limit in (640, 641, 0, 5000):
    sys.set_int_max_str_digits(limit)
    print(sys.get_int_max_str_digits())
    for n in (640, 641, 642, 5000, 5001):
        e(lambda: str(10**(n - 1)))
        e(lambda: int('1' * n))
for bad in (-1, 1, 639, 2**40, 'a', 5.0, None):
    try:
        sys.set_int_max_str_digits(bad)
    except Exception as x:
        print(type(x).__name__, x)
sys.set_int_max_str_digits(maxdigits=4300)
print(sys.get_int_max_str_digits())
