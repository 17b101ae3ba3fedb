# bit_length, bit_count, as_integer_ratio, to_bytes, from_bytes, round, hash, attributes.
V = [0, 1, -1, 2, 255, 256, -128, -129, 2**30, 2**31 - 1, 2**61 - 1, 2**61, -2**61, 2**62 - 2, 2**63, -2**63, 10**20, -10**20, 3**80, True]
for v in V:
    print(v, v.bit_length(), v.bit_count(), v.as_integer_ratio(), hash(v), v.real, v.imag, v.numerator, v.denominator, v.conjugate(), v.__ceil__(), v.__floor__(), v.__trunc__())
for v in (0, 5, 15, 25, 35, -5, -15, -25, 12345, -12345, 99999, 10**20 + 5, 149, 150, 151, -150, 250):
    print(v, [round(v, -k) for k in range(6)], round(v), round(v, None), round(v, 3), round(v, -100))
for a in ((0, 1, 'big'), (1, 2, 'big'), (1, 2, 'little'), (258, 2, 'big'), (258, 5, 'little'), (0, 0, 'big'), (65535, 2, 'big'), (10**20, 10, 'little')):
    print(a, a[0].to_bytes(*a[1:]))
for v in (-1, -128, -129, -256, 127, 128, -2**31, 2**31 - 1, -10**20, 0):
    for n in (1, 2, 4, 9):
        for order in ('big', 'little'):
            try:
                b = v.to_bytes(n, order, signed=True)
                print(v, b, int.from_bytes(b, order, signed=True) == v, end=' ')
            except OverflowError as e:
                print(v, n, e, end=' ')
    print()
print((5).to_bytes(), (5).to_bytes(2), (5).to_bytes(length=3, byteorder='little'), int.from_bytes(b'\xff'), int.from_bytes(b'\xff\x00', 'little'), int.from_bytes(b''), int.from_bytes([1, 2, 3], 'big'), int.from_bytes(bytearray(b'\x80'), signed=True), int.from_bytes((255, 255), byteorder='little', signed=True), int.from_bytes(range(5)))
for f in (lambda: (256).to_bytes(1, 'big'), lambda: (-1).to_bytes(1, 'big'), lambda: (1).to_bytes(-1, 'big'), lambda: (1).to_bytes(1, 'middle'), lambda: (1).to_bytes(1, 5), lambda: (1).to_bytes('a'), lambda: (1).to_bytes(0, 'big'), lambda: (1).to_bytes(1.0),
          lambda: int.from_bytes('a', 'big'), lambda: int.from_bytes(5, 'big'), lambda: int.from_bytes([256], 'big'), lambda: int.from_bytes([-1]), lambda: int.from_bytes(['a']), lambda: int.from_bytes(b'a', 'x'), lambda: int.from_bytes(), lambda: (1).to_bytes(1, 'big', True), lambda: round(5, 1.0), lambda: round(5, 'a'),
          lambda: (5).bit_length(1), lambda: (128).to_bytes(1, 'big', signed=True), lambda: (1).to_bytes(2**70, 'big'), lambda: setattr(5, 'real', 1), lambda: (5).foo, lambda: int.__new__(str), lambda: int.__new__()):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print((5).__add__(3), (5).__add__(3.0), (5).__radd__(2), (5).__rsub__(2), (5).__rpow__(2), (5).__pow__(2, 3), (5).__divmod__(2), (5).__rdivmod__(12), (5).__eq__(5.0), (5).__lt__(7), (5).__bool__(), (5).__getnewargs__(), (5).__sizeof__(), (2**100).__sizeof__(), (5).__format__('04'), (5).__index__(), (5).__float__())
