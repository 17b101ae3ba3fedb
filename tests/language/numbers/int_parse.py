# int() of text: bases, blanks, underscores, other digits, refusals.
def e(*a):
    try:
        print(a, int(*a))
    except Exception as x:
        print(a, type(x).__name__, x)


for t in ('0', '-0', '+7', ' 12 ', '\t\n12\x0b\x0c\r', '1_000', '1__0', '_1', '1_', '', ' ', '-', '+', '--1', '- 1', '1 2', '0x10', '0b1', '0o7', '1.0', '1e5', 'abc', '\u0661\u0662', '\uff11\uff12', '1\u0660', '\u00b2', '\u2460', '\xa05\u2003',
          '1\x00', '12\x00', 'é', 'None', '0_0', '00012', '9' * 30, '-' + '9' * 30, 'infinity', '\ud800', '1\n2', "it's", '"'):
    e(t)
for t, b in (('10', 0), ('0x1F', 0), ('0X1f', 16), ('0b101', 0), ('0B101', 2), ('0o17', 0), ('0O17', 8), ('017', 0), ('000', 0), ('0_0', 0), ('-0x_f', 0), ('0x', 16), ('0x', 0), ('0b2', 2), ('0b1', 16), ('0b1', 3), ('ff', 16), ('FF', 16), ('zz', 36), ('Zz', 36), ('12', 3), ('13', 3), ('1_1', 2),
             ('0x_1', 16), ('0_x1', 16), ('_0x1', 16), ('09', 0), ('9', 9), ('', 0), (' 0x1 ', 0), ('a', 10), ('10', 1), ('10', 37), ('10', -1), ('10', 2**70), ('1', True), ('0o8', 0), ('1' * 50, 7), ('z' * 20, 36), ('10', 2.0), ('10', '2'), ('10', None)):
    e(t, b)
for a in ((b'12',), (b' -12 ',), (b'1_2',), (b'\xff',), (b'', ), (bytearray(b'34'),), (b'ff', 16), (bytearray(b'zz'), 36), (b'x',), (bytearray(b'x'),), (12, 10), (1.5, 10), (None,), ([],), (1j,), (object,), ('1', 2, 3), (b'0x1f', 0), (b'1\x00',)):
    e(*a)
print(int(), int(base=10) if False else '', int('11', base=2))
for kw in ({'base': 10}, {'x': 5}, {'base': 10, 'y': 1}):
    try:
        print(int(**kw))
    except TypeError as x:
        print(x)
print(int(3.99), int(-3.99), int(1e25), int(True), int(-0.0), int(5e-324))
for f in (float('nan'), float('inf'), float('-inf')):
    e(f)
