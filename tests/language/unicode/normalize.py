import unicodedata as u
samples = ["", "abc", "é", "e\u0301", "\u1e9b\u0323", "Å", "\u212b", "ﬁ", "각", "\u1100\u1161\u11a8", "q\u0307\u0323", "q\u0323\u0307", "\u0344", "\u0958", "a\u0301\u0301", "\u0301a", "½", "①", "ｱ", "\u2126",
           "\u1e0b\u0323", "\uac00\u11a7", "\u09c7\u09be", "\U0001d15f", "\ufdfa", "a" + "\u0315\u0300\u05ae\u0300" * 12, "\U00011131\U00011127"]
for s in samples:
    print(ascii(s), *(ascii(u.normalize(f, s)) for f in ("NFC", "NFD", "NFKC", "NFKD")), *(u.is_normalized(f, s) for f in ("NFC", "NFD", "NFKC", "NFKD")))
def digest(f):
    x = 0
    for c in list(range(0, 0x3400)) + list(range(0xa000, 0xac40)) + list(range(0xf900, 0x10000)) + list(range(0x2f800, 0x2fa20)):
        for ch in u.normalize(f, chr(c) + "\u0323\u0301"):
            x = (x * 31 + ord(ch)) & 0xffffffff
    return x
print([digest(f) for f in ("NFC", "NFD", "NFKC", "NFKD")])
