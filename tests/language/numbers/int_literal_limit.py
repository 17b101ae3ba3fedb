# The limit of digits holds for literals in source, too, and follows sys.set_int_max_str_digits.
import sys
def e(f):
    try: print(f())
    except BaseException as x: print(type(x).__name__, x)
e(lambda: len(hex(eval('1' * 4300))))
e(lambda: eval('1' * 4301))
sys.set_int_max_str_digits(5000)
e(lambda: len(hex(eval('1' * 4301))))
e(lambda: eval('1' * 5001))
sys.set_int_max_str_digits(0)
e(lambda: len(hex(eval('1' * 6000))))
sys.set_int_max_str_digits(640)
e(lambda: eval('1' * 641))
e(lambda: eval('0x' + '1' * 6000) > 1)
e(lambda: '%d' % 10**640 if 0 else '%d' % (10**640))
e(lambda: '%x' % (10**640) and 1)
