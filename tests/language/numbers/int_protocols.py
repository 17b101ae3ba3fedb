# __int__, __index__, __trunc__ : who is asked, in which order, and what they may return.
class All:
    def __int__(self):
        print('__int__')
        return 1

    def __index__(self):
        print('__index__')
        return 2

    def __trunc__(self):
        print('__trunc__')
        return 3


class IndexOnly:
    def __init__(self, v):
        self.v = v

    def __index__(self):
        return self.v


class IntOnly(IndexOnly):
    __index__ = None

    def __int__(self):
        return self.v


class Sub(int):
    pass


def e(f):
    try:
        r = f()
        print(r, type(r).__name__)
    except Exception as x:
        print(type(x).__name__, x)


e(lambda: int(All()))
e(lambda: hex(All()))
e(lambda: [0, 1, 2, 3][All()])
e(lambda: range(All()))
e(lambda: 'a' * All())
e(lambda: float(All()))
e(lambda: complex(All()))
e(lambda: chr(IndexOnly(65)))
e(lambda: bin(IndexOnly(-5)))
e(lambda: int(IndexOnly(7)))
e(lambda: int(IndexOnly('x')))
e(lambda: int(IndexOnly(1.5)))
e(lambda: hex(IndexOnly(None)))
e(lambda: [1][IndexOnly('x')])
e(lambda: [1][IndexOnly(2**70)])
e(lambda: round(2.345, IndexOnly(1)))
e(lambda: pow(IndexOnly(2), 3))
e(lambda: IndexOnly(2) + 1)
e(lambda: bytes(IndexOnly(2)))
e(lambda: int('12', IndexOnly(8)))
e(lambda: int(IntOnly(9)))
e(lambda: int(IntOnly('x')))
e(lambda: int(IntOnly(1.0)))
e(lambda: hex(IntOnly(3)))
e(lambda: int(object()))
e(lambda: hex('a'))
e(lambda: hex(1.0))
s = Sub(5)
for r in (s + 1, s - s, s * 2, -s, +s, ~s, abs(s), s // 2, s % 3, s ** 2, s << 1, s >> 1, s & 1, s | 8, s ^ 1, int(s), s.__index__(), round(s), s.real, s.imag, s.numerator, s.conjugate(), s.__int__(), s.__trunc__(), s.__floor__(), s.__ceil__(), divmod(s, 2), s.bit_length(), s.as_integer_ratio()):
    print(r, type(r).__name__, end=' ')
print()
print(Sub(7) == 7, hash(Sub(7)) == 7, repr(Sub(7)), str(Sub(7)), f'{Sub(7):03d}', {7: 'x'}[Sub(7)], Sub('11', 2), Sub(3.7), Sub(), Sub.from_bytes(b'\1\0', 'big'), type(Sub.from_bytes(b'\1\0', 'big')).__name__)


class S2(int):
    def __new__(cls, v, extra):
        self = super().__new__(cls, v)
        self.extra = extra
        return self

    def __int__(self):
        return 99

    def __index__(self):
        return 98

    def __float__(self):
        return 97.0

    def __str__(self):
        return 'text'


v = S2(5, 'e')
print(v + 0, v.extra, int(v), hex(v), float(v), str(v), repr(v), f'{v}', '%d' % v, '%s' % v, [v], v == 5, range(v), [0] * v)
