import unicodedata as u
def digest(f, step):
    n = x = 0
    for c in range(0, 0x110000, step):
        r = f(chr(c))
        if r:
            n += 1
            for ch in str(r):
                x = (x * 31 + ord(ch)) & 0xffffffff
            x = (x + c) & 0xffffffff
    return n, x
print(digest(u.category, 17), digest(u.bidirectional, 19), digest(u.combining, 13), digest(u.mirrored, 7), digest(u.east_asian_width, 23))
print(digest(lambda c: u.numeric(c, None), 7), digest(u.decomposition, 7), digest(lambda c: u.name(c, None), 37))
names = [u.name(chr(c)) for c in range(0x20, 0x30000, 1499) if u.name(chr(c), None)]
print(len(names), all(u.name(u.lookup(n)) == n for n in names), names[:5])
