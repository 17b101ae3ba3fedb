# + - * // % divmod of ints of one digit and of many; signs; what other types refuse.
A = [0, 1, -1, 7, -7, 2**30 - 1, 2**30, -2**30, 2**31, 2**60, -2**60 + 1, 2**63, 10**25, -10**25, 3**100, True]
for a in A:
    print(a, [a + b for b in A])
    print([a - b for b in A])
    print([a * b for b in A])
    print([divmod(a, b) for b in A if b])
ok = True
for a in A:
    for b in A:
        if b:
            q, r = a // b, a % b
            ok = ok and q * b + r == a and (0 <= r < b or b < r <= 0) and divmod(a, b) == (q, r)
print(ok)
for f in (lambda: 1 // 0, lambda: 1 % 0, lambda: divmod(1, 0), lambda: 10**30 // 0, lambda: 10**30 % 0, lambda: 1 / 0, lambda: 10**30 / 0, lambda: divmod(10**30, 0), lambda: 0 % 0,
          lambda: 1 + 'a', lambda: 1 - None, lambda: 1 * {}, lambda: 1 // 'a', lambda: 1 % [], lambda: divmod(1, 'a'), lambda: 'a' + 1, lambda: [] - 1, lambda: 1 @ 2, lambda: 2 << 1.0, lambda: 1.0 & 1, lambda: ~1.5, lambda: -'a', lambda: +[], lambda: abs('a')):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
x = 5
x += 2**40
x -= 3
x *= -2
x //= 7
x %= 10**9
x **= 2
x <<= 3
x >>= 1
x |= 5
x &= ~1
x ^= 255
print(x, -x, +x, ~x, abs(-x), bool(x), bool(0), not 0)
