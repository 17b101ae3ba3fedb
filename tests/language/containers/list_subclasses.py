"""Subclasses of list that override what built-in code asks for."""
class A(list):
    def __iter__(self): return iter('iter')
    def __len__(self): return 99
    def __getitem__(self, i): return 'item%r' % (i,)
    def __contains__(self, x): return 'yes'
    def __repr__(self): return 'A!'
a = A([1, 2, 3])
print(list(a), tuple(a), [*a], (*a,), {*a} == set('iter'))
print(a[0], a[1:2], len(a), 5 in a, repr(a), str(a), '%s' % a, f'{a}')
print([1] + a, list.__len__(a), list.__repr__(a), list.__getitem__(a, 0))
l = [0]; l.extend(a); print(l)
l = [0]; l += a; print(l)
l = [0]; l[1:] = a; print(l)
print(sorted(a), min(a), max(a), ''.join(a), dict.fromkeys(a))
x, y, z, w = a
print(x, y, z, w)
def f(*args): return args
print(f(*a))
for v in a: print(v, end=' ')
print()
print(a == [1, 2, 3], [1, 2, 3] == a, a < [2], bool(a), bool(A()))
class B(list):
    def append(self, x): super().append(x * 2)
    def __setitem__(self, i, v): super().__setitem__(i, ('set', v))
    def __delitem__(self, i): print('del', i)
b = B()
b.append(2); b.extend([3]); b += [4]; b.insert(0, 1)
b[0] = 5; del b[0]; b[1:2] = 'xy'
print(b, type(b))
class C(list):
    def __init__(self, *a, **k):
        super().__init__(*a); self.k = k
c = C('ab', q=1); print(c, c.k, c.__dict__)
class D(list):
    __slots__ = ('s',)
d = D('xy'); d.s = 1; print(d, d.s, hasattr(d, '__dict__'))
class E(list):
    def __new__(cls, *a):
        r = super().__new__(cls, 'ignored'); print('new', r); return r
print(E('ab'), list.__new__(E), list.__new__(list, 5))
try: list.__new__(int)
except TypeError as e: print(e)
try: list.__new__()
except TypeError as e: print(e)
try: list.__new__(5)
except TypeError as e: print(e)
class F(list):
    def __eq__(self, o): return 'eq'
    def __lt__(self, o): return 'lt'
    __hash__ = lambda self: 7
f = F([1])
print(f == 1, [1] == f, f < [1], [1] > f, hash(f), {f: 1}[f])
l = [3, 1]; l.__init__(); print(l)
l.__init__('ab'); print(l)
print(list[int], list[int, str], list.__class_getitem__(int), A[int])
