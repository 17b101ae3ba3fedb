# bool: construction, text, arithmetic, what cannot be done.
print([bool(x) for x in (0, 1, -1, 0.0, -0.0, 0.1, 0j, 1j, '', 'a', b'', b'a', (), (0,), [], [0], {}, {0: 0}, set(), None, ..., NotImplemented if False else 1, range(0), range(1), float('nan'), object(), int, len)])
print(bool(), True, False, repr(True), str(False), int(True), float(True), complex(True), True + True, True - False, True * 5, -True, +True, abs(True), True / 2, True // 1, True % 2, True ** 2, ~False)
print(type(True + 0).__name__, type(-True).__name__, True == 1, isinstance(True, int), issubclass(bool, int), bool.__mro__, bool.__bases__)
print(True & True, True | False, True ^ True, True & 3, 2 | False, f'{True}', f'{True:d}', f'{True!r:>6}', f'{True:5}|', '%s %d %r' % (True, True, True), format(True, ''), format(False, 'x'))
print(sum([True, True, False]), [10, 20][True], 'ab'[False], {True: 1, 1: 2, 1.0: 3}, max(True, 2), sorted([True, 0, False, 1]), True.real, True.imag, True.bit_length(), True.__index__(), True.conjugate(), True.numerator, round(True), hash(True))


class B:
    def __init__(self, v):
        self.v = v

    def __bool__(self):
        print('bool')
        return self.v


class L:
    def __init__(self, v):
        self.v = v

    def __len__(self):
        return self.v


print(bool(B(True)), not B(False), bool(L(0)), bool(L(3)), B(True) and 1, B(False) or 2)
for f in (lambda: bool(B(1)), lambda: bool(B(None)), lambda: bool(L(-1)), lambda: bool(L('a')), lambda: bool(1, 2), lambda: bool(x=1), lambda: type('X', (bool,), {}), lambda: setattr(True, 'x', 1), lambda: bool.__new__(int), lambda: bool.__new__(), lambda: not L(1.5), lambda: bool.from_bytes(b'\1', 'big')):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
