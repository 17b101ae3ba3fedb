# binary operators: who is asked, in which order
ops = {'+':'add','-':'sub','*':'mul','/':'truediv','//':'floordiv','%':'mod','**':'pow','@':'matmul','<<':'lshift','>>':'rshift','&':'and','|':'or','^':'xor'}
cmps = {'<':'lt','<=':'le','==':'eq','!=':'ne','>':'gt','>=':'ge'}
def make(name, base=object, left=True, right=True, inplace=False, value=NotImplemented):
    d = {}
    for op, n in ops.items():
        if left: d[f'__{n}__'] = lambda s, o, n=n: (print(name, n), value)[1]
        if right: d[f'__r{n}__'] = lambda s, o, n=n: (print(name, 'r' + n), value)[1]
        if inplace: d[f'__i{n}__'] = lambda s, o, n=n: (print(name, 'i' + n), value)[1]
    for op, n in cmps.items():
        d[f'__{n}__'] = lambda s, o, n=n: (print(name, n), value)[1]
    d['__hash__'] = object.__hash__
    return type(name, (base,), d)
A = make('A'); B = make('B'); S = make('S', A); I = make('I', inplace=True); V = make('V', inplace=True, value=7)
class Q(A): pass
class W(A):
    def __radd__(s, o): print('W radd'); return 'W'
def t(expr, **k):
    try:
        if '=' in expr and not any(c in expr for c in ('==','!=','<=','>=')): exec(expr, k); print(expr, '->', k['a'] if isinstance(k['a'], (int, str)) else type(k['a']).__name__)
        else: print(expr, '->', eval(expr, k))
    except Exception as e: print(expr, type(e).__name__, e)
for op in ops:
    t(f'a {op} b', a=A(), b=B()); t(f'a {op} b', a=A(), b=A()); t(f'a {op} b', a=A(), b=S()); t(f'a {op} b', a=A(), b=Q())
    t(f'a {op}= b', a=I(), b=B()); t(f'a {op}= b', a=V(), b=1); t(f'a {op} b', a=1, b=V()); t(f'a {op} b', a=1, b=A()); t(f'a {op} b', a=None, b='x'); t(f'a {op}= b', a=None, b=[])
for op in cmps:
    t(f'a {op} b', a=A(), b=B()); t(f'a {op} b', a=A(), b=S()); t(f'a {op} b', a=1, b=A()); t(f'a {op} b', a=None, b=1) if op not in ('==','!=') else None
    t(f'a {op} b', a=V(), b=1)
t('a + b', a=A(), b=W()); t('a < b < c', a=1, b=3, c='x'); t('a < b < c', a=3, b=1, c='x'); t('a in b in c', a=1, b=[1], c=[[1]]); t('a is b is not c', a=1, b=1, c=2)
t('not a == b', a=1, b=2); t('a == b != c', a=1, b=1, c=1); t('-a', a='x'); t('~a', a=1.0); t('+a', a=[]); t('divmod(a, b)', a=A(), b=B()); t('pow(a, b, c)', a=A(), b=B(), c=1); t('pow(a, b, c)', a=1, b='x', c=2)
for x in (None, 1, 1.5, 'a', b'a', [], (), {}, set(), object, len, range(1), slice(1), ..., NotImplemented):
    for y in ('a', 1, []):
        for op in ('+', '*', '-', '%', '<', '@', '|'):
            try: r = eval(f'x {op} y'); print(op, repr(x), repr(y), repr(r))
            except Exception as e: print(op, repr(x) if not callable(x) else 'c', repr(y), type(e).__name__, e)
