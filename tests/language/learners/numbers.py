print(7 / 2, 7 // 2, 7 % 2, -7 // 2, -7 % 3, 2 ** 10, 2 ** -1, 10 ** 20, 0.1 + 0.2, 1e16, 1e-5, 3.0, 5 // 2.0)
print(round(2.5), round(3.5), round(2.675, 2), round(1234, -2), int(3.9), int(-3.9), float("3"), int("42"), abs(-3), pow(2, 5, 7))
print(True + True, 5 == 5.0, 5 is not None, 0.1 + 0.2 == 0.3, abs(0.1 + 0.2 - 0.3) < 1e-9, 1 < 2 < 3, 3 > 2 == 2)
import math
print(math.sqrt(16), math.floor(2.7), math.ceil(2.1), math.pi, math.factorial(10), math.gcd(12, 18), math.hypot(3, 4), math.isclose(0.3, 0.1 + 0.2))
print(not 0, 0 or "x", 3 and 4, None or [], 1 if [] else 2, 5 & 3, 5 | 3, 5 ^ 3, ~5, 1 << 4, 100 >> 2)
print(complex(1, 2) * 1j, (3 + 4j).real, abs(3 + 4j), float("inf") > 10 ** 100, float("nan") == float("nan"))
print(sum([0.1] * 10), math.fsum([0.1] * 10), max(3, 7.5), min([4, 2]), sum(range(101)), divmod(-7, 2))
n = 1
while n != 1 or n == 1:
    n *= 3
    if n > 1000:
        break
print(n, sum(int(d) for d in str(2 ** 50)))
def collatz(n):
    steps = 0
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        steps += 1
    return steps
print([collatz(n) for n in range(1, 15)], max(range(1, 200), key=collatz))
print([n for n in range(100, 1000) if n == sum(int(d) ** 3 for d in str(n))])
x = 5
x += 2; x *= 3; x //= 4; x **= 2; x %= 7
print(x, 1_000_000, 0b101, 0o17, 0xff)
for bad in ("1 + '1'", "int('x')", "1 / 0", "1 % 0", "2.5 // 0", "math.sqrt(-1)", "int(float('nan'))", "[1] + 1", "-'a'", "0 ** -1", "10 ** 400 * 1.0"):
    try:
        print(eval(bad))
    except Exception as e:
        print(bad, "|", type(e).__name__, e)
print("result: " + 5)
