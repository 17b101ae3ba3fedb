def fact(n):
    return 1 if n <= 1 else n * fact(n - 1)

def fib(n, memo={}):
    if n not in memo:
        memo[n] = n if n < 2 else fib(n - 1) + fib(n - 2)
    return memo[n]

def power(x, n):
    if n == 0:
        return 1
    half = power(x, n // 2)
    return half * half * (x if n % 2 else 1)

def flatten(x):
    if not isinstance(x, list):
        return [x]
    result = []
    for item in x:
        result += flatten(item)
    return result

def permutations(s):
    if len(s) <= 1:
        return [s]
    return [c + p for i, c in enumerate(s) for p in permutations(s[:i] + s[i + 1:])]

def gcd(a, b):
    return a if b == 0 else gcd(b, a % b)

def binary(n):
    return str(n) if n < 2 else binary(n // 2) + str(n % 2)

print(fact(20), fact(30))
print([fib(n) for n in range(15)], fib(100))
print(power(2, 100), power(3, 5))
print(flatten([1, [2, [3, [4]], []], [[5]]]))
print(permutations("abc"))
print(gcd(48, 36), binary(37), bin(37))

def ackermann(m, n):
    if m == 0:
        return n + 1
    if n == 0:
        return ackermann(m - 1, 1)
    return ackermann(m - 1, ackermann(m, n - 1))

print(ackermann(2, 3))

def endless(n):
    return endless(n + 1)

try:
    endless(0)
except RecursionError as e:
    print("RecursionError:", e)
