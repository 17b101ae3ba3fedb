def sieve(n):
    flags = [True] * (n + 1)
    flags[0:2] = [False, False]
    for i in range(2, int(n ** 0.5) + 1):
        if flags[i]:
            flags[i * i::i] = [False] * len(flags[i * i::i])
    return [i for i, f in enumerate(flags) if f]

def is_prime(n):
    if n < 2:
        return False
    for d in range(2, int(n ** 0.5) + 1):
        if n % d == 0:
            return False
    else:
        return True

def factors(n):
    d, result = 2, []
    while n > 1:
        while n % d == 0:
            result.append(d)
            n //= d
        d += 1
    return result

print(sieve(60))
print(sieve(100) == [n for n in range(101) if is_prime(n)])
for n in (60, 97, 1001, 1024):
    print(n, "=", " * ".join(map(str, factors(n))))
perfect = [n for n in range(2, 500) if sum(d for d in range(1, n) if n % d == 0) == n]
print(perfect)
