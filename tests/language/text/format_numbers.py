# The format mini-language on ints, floats, bools and text.
def show(value, spec):
    try:
        print(repr(value), repr(spec), ascii(format(value, spec)))
    except Exception as e:
        print(repr(value), repr(spec), type(e).__name__, ascii(str(e)))


ints = [0, 1, -1, 7, 42, -255, 1000, 1234567, -9876543210, 2 ** 64, -(2 ** 100), True]
for spec in ["", "d", "5", "05", "<8", ">8", "^8", "=8", "*<8", "é^9", "+", "-", " ", "+d", " d", "+08", "x", "X", "#x", "#X", "o", "#o", "b", "#b",
             "#010x", "010b", "_", ",", "_x", "_b", ",d", "012,", "013,", "014,", "015,", "08_b", "015_d", "#_x", "+,", " ,", "n", "8n", "c", "3c",
             "<+8,", "^+20,", "e", ".2e", "f", ".1f", "g", ".3g", "%", ".0%", "10.2f", "+.1f", ",.2f", "_.3f", "E", "G", "0=12", "x<012", ".3", "z", "zz",
             "10q", "s", "+c", "#c", ",x", ",_", "_,", ",c", ".", "5.", "q", "é", "\x01", "999999999999999999999", "<", "<<5", "=+#12x", "0>5", "٣"]:
    for value in ints:
        show(value, spec)
floats = [0.0, -0.0, 1.0, -1.5, 3.14159265358979, 1e16, 1e15, 123456789.125, 1e-5, 0.0001, 1e100, -1e-100, 5e-324, 1.7976931348623157e308, 2.5, 0.125,
          float("inf"), float("-inf"), float("nan"), 99999.5, 0.1, 1 / 3, 1e22, 1e23]
for spec in ["", "r", "e", "E", "f", "F", "g", "G", "%", "n", ".0f", ".1f", ".2f", ".10f", ".30f", ".0e", ".5e", ".0g", ".1g", ".3g", ".17g", ".20g", ".3", ".0",
             ".17", "10", "<10", "^12.2f", "010.2f", "+.2f", " .2f", "#.0f", "#g", "#.3g", "#.0e", ",", ",.2f", "_.2f", "015,.2f", "020,", "_e", "+g", "z.1f", "z",
             "z.0f", "-10.1f", "*^15.3e", "=+12.3f", ".0%", ".2%", "d", "x", "s", "c", "dd", ".99999999999999999999f", "#", "+", "=20", "0=20"]:
    for value in floats:
        show(value, spec)
for spec in ["", "s", "5", "<5", ">5", "^5", ".2", "5.1", "*^9", "é<6", "😀>4", "05", "<05", "0", "0<5", "d", "z", "#", "=5", "+", " ", "-", ",", "_", ".", "10.", "é^7.2s", "=", "x"]:
    for value in ["", "a", "abc", "éa", "日本語", "😀😀"]:
        show(value, spec)
for value in [None, [], (1,), {}, object, print]:
    for spec in ["", "5", "s"]:
        show(value if value is not print else "print", spec)
for bad in [1, None, b"x"]:
    for value in [1, 1.5, "a", []]:
        try:
            print(format(value, bad))
        except TypeError as e:
            print(e)
        try:
            print(value.__format__(bad))
        except TypeError as e:
            print(e)
print(*[f"{v:.{p}g}" for v in (1.5, 123.456, 0.00012) for p in range(0, 8)])
print(*[f"{v:{w}.{p}f}|" for v in (1.5, -123.456) for w in (0, 9) for p in (0, 2, 3) if w])
