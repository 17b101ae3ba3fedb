# format() and % of ints: types, signs, widths, grouping, refusals.
V = (0, 1, -1, 255, -255, 1234567, -1234567, 2**70, True)
for spec in ('', 'd', 'b', 'o', 'x', 'X', 'n', '#b', '#o', '#x', '#X', '+', ' ', '-', '+d', '5', '<5', '>5', '^5', '=5', '05', '*>8', '*=8', '08x', '#010x', '+08d', ',', '_', '_x', '_b', '015,', '012_x', '+,', 'e', '.2e', 'f', '.1f', 'g', '%', '.0%', 'G', '20,.2f'):
    print(repr(spec), [format(v, spec) for v in V])
print([format(c, 'c') for c in (65, 233, 8364)], [format(65, s) for s in ('5c', '<5c', '^5c', '05c')])
for spec in (',x', ',b', '_c', ',n', '.2', '.2d', '.2x', 's', 'z', 'zd', '+c', '#c', '5.', 'dd', '<<<', ',,', ',_', '_,', '1_', '999999999999999999999', '.999999999999999999999f', 'k', '\u20ac', '=^5'):
    try:
        print(spec, repr(format(5, spec)))
    except (ValueError, OverflowError) as e:
        print(spec, type(e).__name__, e)
for f in (lambda: format(-1, 'c'), lambda: format(0x110000, 'c'), lambda: format(10**30, 'c'), lambda: format(10**400, 'f'), lambda: format(5, 5), lambda: (5).__format__(None)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print('%d|%5d|%-5d|%05d|%+d|% d|%x|%X|%#x|%o|%#o|%i|%u|%c|%.3d|%5.3d|%-6.2d|%s|%r|%a' % (5, 5, 5, 5, 5, 5, 255, 255, 255, 8, 8, 5, 5, 65, 5, 5, 5, 5, 5, 5))
print('%d' % -5, '%x' % -255, '%d' % 3.99, '%d' % -3.99, '%d' % True, '%o' % 2**70, '%#.5x' % 255, '%e' % 5, '%g' % 10**20, '%f' % 1, '%d' % 2**70, '%08.3d' % 5, '%+.2d' % 5)
for f in (lambda: '%d' % 'a', lambda: '%x' % 1.5, lambda: '%c' % -1, lambda: '%c' % 'ab', lambda: '%d' % None, lambda: '%d' % 1j, lambda: '%x' % 'a', lambda: '%c' % 1.5, lambda: '%d' % float('nan'), lambda: '%d' % float('inf')):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(bin(5), oct(64), hex(255), bin(-5), f'{5:>{4}}', f'{255:#{6}x}', '{:d} {:x}'.format(1, 255), '{0:b}'.format(10))
