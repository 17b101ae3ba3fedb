# order of evaluation
def t(n, v=None):
    print(n, end=' ')
    return v
class O:
    def __setattr__(s, k, v): print('set', k, end=' ')
    def __getitem__(s, k): print('get', k, end=' '); return 1
    def __setitem__(s, k, v): print('seti', k, v, end=' ')
    def __delitem__(s, k): print('deli', k, end=' ')
    def __getattr__(s, k): print('geta', k, end=' '); return 5
    def __delattr__(s, k): print('dela', k, end=' ')
o = O()
def f(*a, **k): return (a, k)
print(f(t(1,1), *t(2,[2]), t(3,3), k=t(4,4), **t(5,{'z':1})))
print({t(1,1): t(2,2), **t(3,{3:3}), t(4,4): t(5,5)})
t('o',o)[t('k',1)] = t('v',2); print()
t('o',o)[t('k',1)] += t('v',2); print()
t('o',o).a += t('v',2); print()
t('o1',o)[t('k1',1)], t('o2',o).b = t('v1',1), t('v2',2); print()
t('o1',o).a = t('o2',o).b = t('v',1); print()
del t('o',o)[t('k')], t('o',o).x; print()
print(t(1,1) < t(2,2) < t(3,0) < t(4,4))
print(t(1,0) and t(2,2) or t(3,3))
print(t(1,1) if t(2,0) else t(3,3))
print([t(1,1), *t(2,(2,3)), t(3,4)])
print(t('o',o)[t('a',1):t('b',2):t('c',3)])
(lambda a=t('d1'), *, b=t('d2'): 0)(); print()
@t('dec1', lambda x: t('call1', x))
@t('dec2', lambda x: t('call2', x))
def g(a=t('def'), *, b: t('annb')=t('kwdef'), c: t('annc')=1) -> t('ret'): pass
print()
@t('dec1', lambda x: t('call1', x))
class K(t('base', object), metaclass=t('meta', type)):
    t('body')
print()
t('obj', o).ann: t('ann') = t('val', 1)
print()
t('obj', o)[t('idx')]: t('ann')
print()
print(f'{t(1,"a")!r:>{t(2,5)}} {t(3)}')
print({t('k',i): t('v',i) for i in t('it', (1,2)) if t('c', 1)})
for o[t('idx',0)], *o.x in t('seq', [(1,2,3),(4,)]): print('body')
with t('cm', __import__('contextlib').nullcontext(3)) as t('tgt',o)[t('ix',1)]: print('in')
try:
    raise t('e', ValueError(1)) from t('c', None)
except t('cls', ValueError) as e: print(repr(e))
assert t('a',1), t('msg')
print()
try:
    assert t('a',0), t('msg', 'm')
except AssertionError as e: print(e)
print((y := t('w', 1)), y)
x = t('x',[1,2,3]); i = 0
i = x[i] = 1; print(i, x)
a, a[0] = [9], 4; print(a)
