# float: reading and writing text, hex, fromhex, repr.
import math


def e(f, *a):
    try:
        print(a, repr(f(*a)))
    except Exception as x:
        print(a, type(x).__name__, x)


for t in ('0', '-0', '1', '1.', '.5', '1e5', '1E-5', '-1.5e+300', '1e400', '-1e400', '1e-400', ' 7 ', '\t1\n', 'inf', '-Infinity', '+iNF', 'nan', '-NaN', '1_000.5', '1_0e1_0', '\u0661.\u0665', '1' * 400, '0.1' + '0' * 900 + '1', '4.9e-324', '2.4e-324', '2.5e-324', '1.7976931348623157e308', '1.7976931348623159e308', '9007199254740993', '0.1', '123456789012345678', '1e22', '1e23', '5e-324',
          '', ' ', '.', 'e5', '1e', '1e+', '1.2.3', 'abc', '1 2', '--1', '1__0', '_1', '1_', '1_.5', '1._5', 'infinit', 'nan1', '0x10', '1,5', '1e1.5', '1\x00', 'in f', '１'):
    e(float, t)
for v in (b'1.5', bytearray(b' 2 '), b'x', b'\xff', 5, True, 10**22, 10**400, None, [], 1j, object, memoryview(b'3.5')):
    e(float, v) if not isinstance(v, memoryview) else print(float(v))
print([repr(x) for x in (0.0, -0.0, 1.0, 100.0, 1e15, 1e16, 123456789012345680.0, 1e22, 0.0001, 0.00001, 1.5e-7, 1 / 3, 2 / 3, 0.1 + 0.2, 1e100, 5e-324, 1.7976931348623157e308, math.pi * 1e20, 9007199254740992.0, 1e21)])
for x in (0.0, -0.0, 1.0, -1.5, 0.1, 1e300, 5e-324, 2.2250738585072014e-308, 1.7976931348623157e308, math.inf, -math.inf, math.nan, 3.0, 255.5):
    h = x.hex()
    print(h, float.fromhex(h) == x or x != x, str(x))
for t in ('0x1p0', '1p0', '0X1.8P1', '-0x.8p0', '0x1.', '0x.1', 'inf', '-infinity', 'nan', ' 0x1 ', '1.8', 'ff', '0x1p-1074', '0x1p-1075', '0x1.8p-1075', '0x1p1024', '0x1.fffffffffffff7p1023', '0x1.fffffffffffff8p1023', '0x0p99999999999', '1p+5', '0x1.00000000000008p0', '0x1.000000000000081p0', '0x1.00000000000018p0', '0x123456789abcdef123', '0x1p', '0x', '', '0x1p1.5', 'x', '0x1 p1', '--1', '0xg', '1p99999999999999999999', '0x1p-99999999999'):
    e(float.fromhex, t)
for a in ((5,), (b'1',), ()):
    e(float.fromhex, *a)


class Sub(float):
    pass


print(repr(Sub('1.5')), type(Sub.fromhex('0x1p1')).__name__, Sub(2) + 1, type(Sub(2) + 1).__name__, type(+Sub(2)).__name__, type(abs(Sub(2))).__name__, Sub(1.5).hex(), float(Sub(7)), type(float(Sub(7))).__name__, Sub.__name__, hash(Sub(1.5)) == hash(1.5), Sub())
