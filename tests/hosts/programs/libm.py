# The last bit of every function of math must be the same on every host: one libm everywhere, no contraction.
# (Not a language test: glibc's, which python3.11 uses, differ in that bit.)
import math

ONE = ["sin", "cos", "tan", "asin", "acos", "atan", "sinh", "cosh", "tanh", "asinh", "acosh", "atanh", "exp", "expm1",
       "log", "log2", "log10", "log1p", "sqrt", "cbrt", "gamma", "lgamma", "erf", "erfc", "exp2"]
seed = 12345


def number():
    global seed
    seed = (seed * 6364136223846793005 + 1442695040888963407) % 2**64
    return (seed >> 11) / 2**53


for name in ONE:
    function = getattr(math, name)
    total = 0
    for i in range(60):
        x = number() * (1 if i % 2 else 20)
        try:
            bits = function(x).hex()
        except ValueError:
            bits = "domain"
        except OverflowError:
            bits = "range"
        total = (total * 31 + sum(map(ord, bits)) * (i + 1)) % 1000003
    print(name, total, bits)
for i in range(60):
    x, y = number() * 10, number() * 10 - 5
    print(math.pow(x, y).hex(), math.atan2(x, y).hex(), math.hypot(x, y).hex(), math.fmod(x, y).hex(), (x**y).hex())
