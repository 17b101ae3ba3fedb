"""Subclasses of dict that override what built-in code asks for."""
class M(dict):
    def __missing__(self, k): return 'missing %r' % (k,)
m = M(a=1)
print(m['a'], m['z'], m.get('z'), 'z' in m, '%(q)s %(a)s' % m, '{q}'.format_map(m), m)
class Bad(dict):
    def __missing__(self, k): raise LookupError(k)
try: Bad()[1]
except LookupError as e: print(type(e), e.args)
class I:
    def __init__(self): self.__missing__ = lambda k: 5
class N(dict): pass
n = N(); n.__missing__ = lambda k: 5
try: n[1]
except KeyError as e: print('KeyError', e)
class NoneMissing(dict): __missing__ = None
try: NoneMissing()[1]
except TypeError as e: print(e)
class A(dict):
    def __iter__(self): return iter(['i', 'j'])
    def keys(self): return ['k', 'l']
    def __getitem__(self, k): return 'got ' + str(k)
    def __len__(self): return 42
    def items(self): return 'items'
    def values(self): return 'values'
    def __contains__(self, k): return k == 'q'
a = A(x=1)
print(dict(a), {**a}, list(a), len(a), bool(a), a, a == {'x': 1}, 'q' in a, 'x' in a, a.get('x'), a.items())
def f(**k): return k
print(f(**a))
d = {}; d.update(a); print(d)
d = {}; d |= a; print(d)
print({} | a, a | {}, type(a | {}), type({} | a), a.copy(), type(a.copy()))
class B(dict):
    def keys(self): return ['k']
    def __getitem__(self, k): return 'B'
b = B(x=1)
print(dict(b), {**b}, f(**b), {} | b, b | {'y': 2})
class C(dict):
    def __setitem__(self, k, v): super().__setitem__(k, ('set', v))
c = C(a=1); c['b'] = 2; c.update(d=3); c.setdefault('e', 4); c |= {'f': 5}
print(c, C.fromkeys('xy', 0), dict.fromkeys('xy', 0), C([('z', 1)]))
class D(dict):
    def __init__(self, *a): print('init', a); super().__init__(*a)
print(D.fromkeys('ab'), D([(1, 2)]))
class E(dict):
    def __new__(cls, *a): return {'other': 1}
print(E.fromkeys('ab'), E())
class F(dict):
    def __new__(cls, *a): return [0, 0, 0]
try: print(F.fromkeys([1, 2], 7))
except Exception as e: print(type(e), e)
class G(dict):
    def __ror__(self, o): return 'G.ror'
    def __or__(self, o): return 'G.or'
    def __ior__(self, o): return 'G.ior'
print({} | G(), G() | {}, G() | G())
g = G(); g |= {}; print(g)
class S(dict): __slots__ = ('x',)
s = S(a=1); s.x = 2; print(s, s.x)
class R(dict):
    def __repr__(self): return '<R %s>' % super().__repr__()
r = R(a=1); r['r'] = r
try: print(len(repr(R(a=1))))
except RecursionError: print('deep')
class Q(dict): pass
q = Q(a=1); q['q'] = q; print(q, str(q))
class T(dict):
    def __eq__(self, o): return 'T.eq'
    def __hash__(self): return 5
print(T() == {}, {} == T(), {T(): 1})
class V(dict):
    def __delitem__(self, k): print('del', k)
    def pop(self, *a): return 'popped'
v = V(a=1); del v['a']; print(v, v.pop('a'), dict.pop(v, 'a'), v)
import sys
print(sys.getsizeof(N()) - sys.getsizeof({}), N.__getitem__ is dict.__getitem__, dict.__missing__ if hasattr(dict, '__missing__') else 'none')
class Str(str):
    def __eq__(self, o): return str.__eq__(self, o)
    def __hash__(self): return str.__hash__(self)
d = {Str('a'): 1}; print(d['a'], d[Str('a')], 'a' in d); d['a'] = 2; print(d, type(list(d)[0]))
d = {'a': 1}; print(d[Str('a')]); d[Str('b')] = 1; print(d)
d = {1: 'int'}; d[1.0] = 'float'; d[True] = 'bool'; print(d); d = {0.0: 1}; d[-0.0] = 2; print(d); nan = float('nan'); d = {nan: 1}; print(nan in d, float('nan') in d, d.get(nan))
