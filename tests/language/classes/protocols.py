import copy, functools
class A:
    def __init__(self): self.x = [1]
a = A(); b = copy.copy(a); c = copy.deepcopy(a); print(b.x is a.x, c.x is a.x, c.x)
@functools.wraps(len)
def f(): pass
print(f.__name__, f.__wrapped__)
class V:
    def __init__(self, *a, **k): self.a = a; self.k = k
    def __repr__(self): return f'V{self.a}{self.k}'
print(V(1, 2, x=3), V(*(1, 2), **{'y': 5}), V(*range(20)), V(**{f'k{i}': i for i in range(12)}))
class C:
    def __call__(self, *a, **k): return a, k
print(C()(*range(20), z=1), C()(1, 2, x=3))
class M:
    def m(self, *a, **k): return a, k
print(M().m(*range(20), z=1), M().m(1, x=2), (lambda m: m(*range(15), q=1))(M().m))
print(list(map(M().m, [1, 2])), sorted([3, 1], key=C().__call__ if False else None))
print(max([1, 5, 3], key=lambda v: -v), list(filter(M().m, [1])), list(map(C(), [1])))
class P:
    __match_args__ = ('x', 'y')
    def __init__(self, x, y): self.x = x; self.y = y
match P(1, 2):
    case P(1, y): print('matched', y)
match [1, [2, 3]]:
    case [a, [b, *c]]: print(a, b, c)
class Ctx:
    def __enter__(self): return 5
    def __exit__(self, t, v, tb): print('exit', t, v, tb is not None); return True
with Ctx() as x: raise KeyError(x)
print(x)
class It:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n > 3: raise StopIteration
        return self.n
print(list(It()), sum(It()), tuple(It()), max(It()), [*It()], dict(zip(It(), It())), 2 in It(), 9 in It())
a, b, c = It(); print(a, b, c)
class Old:
    def __getitem__(self, i):
        if i > 2: raise IndexError
        return i
print(list(Old()), 2 in Old(), 7 in Old(), list(reversed([1,2])), *Old())
class Num:
    def __index__(self): return 3
    def __int__(self): return 4
    def __float__(self): return 5.5
    def __complex__(self): return 1j
    def __trunc__(self): return 9
    def __round__(self, n=None): return ('round', n)
    def __abs__(self): return 'abs'
    def __divmod__(self, o): return ('dm', o)
    def __rdivmod__(self, o): return ('rdm', o)
    def __pow__(self, o, m=None): return ('pow', o, m)
    def __rpow__(self, o): return ('rpow', o)
    def __ipow__(self, o): return 'ipow'
    def __matmul__(self, o): return 'mm'
    def __rmatmul__(self, o): return 'rmm'
    def __floordiv__(self, o): return 'fd'
    def __truediv__(self, o): return 'td'
    def __lshift__(self, o): return 'ls'
    def __rrshift__(self, o): return 'rrs'
    def __and__(self, o): return 'and'
    def __ror__(self, o): return 'ror'
    def __xor__(self, o): return NotImplemented
    def __invert__(self): return 'inv'
    def __pos__(self): return 'pos'
n = Num()
print([0, 1, 2, 3][n], int(n), float(n), round(n), round(n, 2), abs(n), divmod(n, 1), divmod(1, n), pow(n, 2), pow(n, 2, 3), 2 ** n, n @ 1, 1 @ n, n // 1, n / 1, n << 1, 1 >> n, n & 1, 1 | n, ~n, +n, hex(n), 'ab' * n, [1] * n, range(n), 'abcdef'[:n])
n **= 2; print(n); n = Num()
for f in (lambda: n ^ 1, lambda: 1 ^ n, lambda: n - 1, lambda: -n, lambda: n < 1, lambda: n % 2, lambda: n + 'a'):
    try: print(f())
    except TypeError as e: print(e)
class Sub(int):
    def __add__(self, o): return 'sub+'
    def __radd__(self, o): return 'sub r+'
print(1 + Sub(2), Sub(2) + 1, Sub(1) * 2, Sub(3) == 3, sum([Sub(1)], 5))
class X:
    def __lt__(self, o): return 'lt'
    def __gt__(self, o): return 'gt'
    def __eq__(self, o): return 'eq'
    def __ne__(self, o): return 'ne'
print(X() < 1, 1 < X(), X() == 1, 1 == X(), X() != 1, 1 != X(), X() > X())
class Y(X):
    def __gt__(self, o): return 'ygt'
print(X() < Y(), Y() < X())
class I:
    def __iadd__(self, o): return NotImplemented
    def __add__(self, o): return 'add'
i = I(); i += 1; print(i)
class In:
    def __instancecheck__(self, o): return True
    def __subclasscheck__(self, o): return False
print(isinstance(1, In()), issubclass(int, In()))
for f in (lambda: isinstance(1, 1), lambda: issubclass(1, int), lambda: issubclass(int, 1), lambda: isinstance(1, (int, 1)), lambda: isinstance('', (int, 1))):
    try: print(f())
    except TypeError as e: print(e)
print(callable(1), callable(C()), callable(len), callable(C), hash(1.0) == hash(1), id(a) == id(a))
print(format(3.14159, '.2f'), f'{a!r:>5}', f'{C()!s:.3}', '{0.a} {1[0]}'.format(V(1), [7]), '%s %r' % (V(), 'q'))
class F:
    def __format__(self, s): return 'F:' + s
print(f'{F():abc}', format(F()), format(F(), 'x'), '{:q}'.format(F()))
class B:
    def __bytes__(self): return b'bb'
    def __dir__(self): return ['z', 'a']
    def __sizeof__(self): return 100
    def __reversed__(self): return 'rev'
    def __length_hint__(self): return 5
    def __contains__(self, x): return x
print(bytes(B()), dir(B()), reversed(B()), 1 in B(), 0 in B())
