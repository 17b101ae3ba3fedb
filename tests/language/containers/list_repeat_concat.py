"""+ * += *= and what they share."""
import sys
class L(list): pass
a = [[]]
b = a * 3
print(b, b[0] is b[2], sys.getrefcount(a[0]))
for n in (-1, 0, 1, 2, True, 5): print(n, [1, 2] * n, n * [1, 2], (1, 2) * n, len('ab' * n))
l = [1, 2]; m = l
l *= 3; print(l, l is m)
l *= 1; print(l)
l *= 0; print(l, m)
l += 'ab'; print(l)
l += (x for x in range(2)); print(l)
l += {'k': 1}; print(l)
x = L([1]); y = x + [2]; z = x * 2
print(type(y), type(z), type(x[:]), type(x.copy()))
x += [3]; print(type(x), x)
x *= 2; print(type(x), x)
class I:
    def __index__(self): return 2
print([1] * I(), I() * [1], (1,) * I())
class R(list):
    def __radd__(self, o): return 'radd'
    def __rmul__(self, o): return 'rmul'
print([1] + R([2]), 2 * R([2]))
class M:
    def __radd__(self, o): return 'M.radd'
    def __rmul__(self, o): return 'M.rmul'
print([1] + M(), [1] * M(), (1,) + M())
l = [1]
try: l += M()
except TypeError as e: print(e)
print(l)
for big in (sys.maxsize, 10**30, sys.maxsize // 8):
    for s in ([1, 2], (1, 2)):
        try: s * big
        except (MemoryError, OverflowError) as e: print(type(e).__name__, e)
print([] * sys.maxsize, () * sys.maxsize)
t = (1, 2)
print(t * 1 is t, t + () is t, () + t is t, t[:] is t, tuple(t) is t)
class T(tuple): pass
u = T((1, 2))
print(u * 1 is u, type(u * 1), type(u + ()), type(u[:]), type(tuple(u)), tuple(u) is u)
t += (3,); print(t)
t *= 2; print(t)
print([1] + [], [] + [], ([] + []) is not [])
print([1, 2].__iadd__((3,)), [1].__imul__(2), [1].__mul__(2), (1,).__add__((2,)))
print([1].__add__.__name__, list.__add__([1], [2]))
