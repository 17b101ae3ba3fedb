# Literals of numbers: all forms, and what is none.
print(0, 00, 0_0, 1_000, 0xFF, 0Xff, 0x_f, 0o17, 0O1_7, 0b101, 0B_1, 123456789012345678901234567890)
print(1., .5, 1.5, 1e5, 1E5, 1e+5, 1e-5, 1_0.0_1, 1_0e1_0, 0e0, 00.5, 09.5, 0_9e1, 1e400, -1e400, 1e-400)
print(1j, 1.5J, .5j, 1e5j, 0j, 1_0j, 00j, 09j, -1j, 1 + 2j)
print(-5, --5, +5, ~5, -0, -0.0, 1 .real, 1..real, 1.0.imag, 1j.imag, (5).bit_length(), 0x10.real)
for s in ('01', '0_1', '1__0', '1_', '_1', '0x', '0xg', '0b2', '0o8', '0b', '1_.0', '1._0', '1e', '1e+', '1e_5', '1.5_', '0x1.5', '1.2.3', '0b1.0', '1jj', '0x_', '0b_', '1e5.5', '12abc', '1_e5', '0o_', '0_x1', '08', '00_1', '1.e'):
    try:
        print(s, eval(s))
    except (SyntaxError, NameError) as e:
        print(s, type(e).__name__, e.msg if isinstance(e, SyntaxError) else e)
print(eval('1_2'), eval(' 5 '), eval('0xdeadbeef'), eval('1e3'), eval('-2**2'), eval('2**-1'), eval('(-2)**2'), eval('-2**-2'), eval('2**3**2'), eval('not 1 + 1'), eval('1 < 2 < 3'), eval('7//2*3%4'), eval('-7//2'), eval('-7%3'), eval('1<<2+1'), eval('1|2^3&4'))
