"""Indices of lists and tuples: ints, bools, objects with __index__, far ones."""
class I:
    def __init__(self, n): self.n = n
    def __index__(self): return self.n
for s in ([10, 20, 30], (10, 20, 30)):
    print([s[i] for i in range(-3, 3)], s[True], s[False], s[I(1)], s[I(-1)])
    for i in (3, -4, 2**31, 2**32, 2**63, -2**63, 2**64, 10**30, I(3), I(10**30), 1.0, '1', None, (0,), [0], 1j):
        try: print(s[i])
        except Exception as e: print(type(e).__name__, e)
l = [1, 2, 3]; l[I(0)] = 'a'; l[True] = 'b'; l[-1] = 'c'; print(l); del l[I(-1)]; print(l)
for i in (5, -5, 10**30, 'x', None, I(7)):
    for f in (lambda: l.__setitem__(i, 0), lambda: l.__delitem__(i), lambda: l.pop(i), lambda: l.insert(i, 0)):
        try: print(f())
        except Exception as e: print(type(e).__name__, e)
    l[:] = [1, 2]
class Bad:
    def __index__(self): return '1'
class Boom:
    def __index__(self): raise ZeroDivisionError('boom')
class Sub(int): pass
for i in (Bad(), Boom(), Sub(1), Sub(9)):
    try: print([1, 2][i], (1, 2)[i], 'ab'[i], [1, 2] * i)
    except Exception as e: print(type(e).__name__, e)
