VALUES = [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]

def to_roman(n):
    if not 0 < n < 4000:
        raise ValueError("out of range: " + str(n))
    s = ""
    for v, r in VALUES:
        while n >= v:
            s += r
            n -= v
    return s

def from_roman(s):
    d = dict((r, v) for v, r in VALUES)
    total = i = 0
    while i < len(s):
        if s[i:i + 2] in d and len(s[i:i + 2]) == 2:
            total += d[s[i:i + 2]]
            i += 2
        else:
            total += d[s[i]]
            i += 1
    return total

print([to_roman(n) for n in (1, 4, 9, 14, 40, 99, 444, 1987, 2024, 3999)])
print(all(from_roman(to_roman(n)) == n for n in range(1, 400)))
print(from_roman("MCMXCIV"))
try:
    to_roman(0)
except ValueError as e:
    print(e)
def base(n, b):
    digits = "0123456789abcdef"
    s = ""
    while n:
        n, r = divmod(n, b)
        s = digits[r] + s
    return s or "0"
print(base(255, 16), base(255, 2), base(0, 7), int("ff", 16), int("11", 2), hex(255), oct(8), f"{255:b} {255:o} {255:X} {255:#x}")
from_roman("ABC")
