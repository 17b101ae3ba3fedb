"""enumerate, zip, map, filter, reversed, iter: arguments, errors, ends."""
def err(f, *a, **k):
    try: print("->", f(*a, **k))
    except Exception as e: print(type(e).__name__ + ":", e)
for f in (enumerate, zip, map, filter, reversed, iter, sorted, min, max, sum, any, all, next, len):
    print(f.__name__); err(f) if f is not zip else None; err(f, 5); err(f, 5, 6) if f is not zip else None; err(f, [], [], [], []) if f not in (zip, map, min, max) else None; err(f, x=1); err(f, [], x=1) if f is not zip else None
print(list(enumerate('ab')), list(enumerate('ab', 5)), list(enumerate('ab', start=-1)), list(enumerate(iterable='ab')), list(enumerate(start=2, iterable='ab')), list(enumerate('ab', 10**30)), list(enumerate('abc', 2**63 - 2)), list(enumerate('ab', True)))
err(enumerate, 'a', 1.5); err(enumerate, 'a', 'b'); err(enumerate, start=1); err(enumerate, 'a', 1, 2); err(enumerate, 'a', 1, start=2); err(enumerate, 'a', begin=1); err(enumerate, 'a', None); err(enumerate, iterable='a', start=1, x=2)
class I:
    def __index__(self): return 7
print(list(enumerate('a', I())), enumerate[int], type(enumerate('a')).__name__)
print(list(zip()), list(zip('ab')), list(zip('ab', [1, 2, 3])), list(zip('abc', (1,), range(9))), list(zip('ab', 'cd', strict=True)), list(zip(strict=True)))
for a in (('ab', 'c'), ('a', 'bc'), ('ab', 'cd', 'e'), ('ab', 'cd', 'efg'), ('', 'a'), ('', '', 'a'), ('a', '')): err(lambda: list(zip(*a, strict=True)))
err(zip, 'a', 5); err(zip, 'a', strict=True, x=1); err(zip, 'a', foo=1)
it = iter('abcdef'); print(list(zip(it, it)), list(zip(*[iter('abcde')] * 2)))
class T:
    def __bool__(self): raise ValueError('truth')
err(zip, 'a', strict=T())
def g(n, e=None):
    for i in range(n): yield i
    if e: raise e
err(lambda: list(zip(g(2), g(1, KeyError('k'))))); err(lambda: list(zip(g(2, KeyError('q')), 'abc', strict=True))); err(lambda: list(zip('ab', g(2, ValueError('v')), strict=True)))
a = g(3); print(list(zip(a, [1])), list(a)); a = g(3); print(list(zip([1], a)), list(a))
print(list(map(str, [1, 2])), list(map(lambda *a: a, 'ab', [1, 2, 3], 'xyz')), list(map(int, '12', [8, 9])) if False else '', list(map(None.__class__, [])) )
err(lambda: list(map(5, [1]))); err(map, len); err(map, len, 5); err(lambda: list(map(len, [1]))); err(lambda: list(map(lambda: 1, [1]))); err(map, len, [], x=1); err(map)
print(list(filter(None, [0, 1, '', 'a', [], [0]])), list(filter(lambda x: x > 1, [1, 2, 3])), list(filter(bool, [0, 2])), list(filter(str.isdigit, 'a1b2')))
err(lambda: list(filter(5, [1]))); err(filter, None); err(filter, None, 5); err(filter, None, [], 1); err(lambda: list(filter(lambda x: T(), [1]))); err(lambda: list(filter(None, [T()]))); err(filter, None, [], x=1)
print(list(reversed([1, 2])), list(reversed('ab')), list(reversed((1, 2))), list(reversed(range(3))), list(reversed({1: 2, 3: 4})), list(reversed(b'ab')), list(reversed(bytearray(b'ab'))))
err(reversed, {1}); err(reversed, 5); err(reversed, iter([])); err(reversed, [1], [2]); err(reversed); err(reversed, sequence=[1])
class R:
    def __reversed__(self): return 'not an iterator'
class R2:
    __reversed__ = None
    def __len__(self): return 1
    def __getitem__(self, i): return i
class R3:
    def __len__(self): return 3
    def __getitem__(self, i): return ('item', i)
class R4:
    def __getitem__(self, i): return i
class R5:
    def __len__(self): return -1
    def __getitem__(self, i): return i
print(reversed(R()), list(reversed(R3())), reversed(R3()).__length_hint__()); err(reversed, R2()); err(reversed, R4()); err(reversed, R5())
class S:
    def __getitem__(self, i):
        if i > 2: raise IndexError
        return i * 10
print(list(S()), list(iter(S())), 20 in S(), 5 in S(), [*S()], max(S())); x, y, z = S(); print(x, y, z)
class S2:
    def __getitem__(self, i):
        if i > 1: raise StopIteration
        return i
class S3:
    def __getitem__(self, i): raise KeyError(i)
print(list(S2())); err(list, S3()); err(iter, object()); err(next, 5); err(next, []); print(next(iter([]), 'default')); err(next, iter([])); err(next, iter([]), 1, 2); err(next)
n = 0
def count():
    global n
    n += 1
    return n
print(list(iter(count, 4)), n); err(iter, 5, 6); err(iter, count, 1, 2); err(iter, count, sentinel=1)
it = iter(count, 7); print(next(it), next(it)); err(next, it); err(next, it)
def stop(): raise StopIteration
print(list(iter(stop, 1))); 
def boom(): raise ValueError('boom')
err(lambda: list(iter(boom, 1)))
class Eq:
    def __eq__(self, o): print('eq', o); return o == 9
n = 6; print(list(iter(count, Eq())))
class Sub(enumerate):
    def __next__(self): return 'sub', super().__next__()
print(list(Sub('ab')))
class Z(zip): pass
class M(map): pass
class F(filter): pass
class V(reversed): pass
print(list(Z('ab', 'cd')), list(M(ord, 'a')), list(F(None, [0, 1])), list(V([1, 2])))
class It:
    def __iter__(self): return 5
class It2:
    def __iter__(self): return self
class It3:
    __iter__ = None
for c in (It, It2, It3): err(iter, c()); err(list, c()); err(lambda: [*c()]); err(lambda: 1 in c()); err(zip, c())
z = zip([1, 2], [3, 4]); a = next(z); i = id(a); print(a); del a; b = next(z); print(id(b) == i)
z = enumerate('ab'); a = next(z); b = next(z); print(a is b, a, b)
it = iter([1, 2, 3]); print(it.__length_hint__(), next(it), it.__length_hint__())
