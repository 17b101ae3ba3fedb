# match at run time
class P:
    __match_args__ = ('x', 'y')
    def __init__(s, x, y): s.x, s.y = x, y
class Bad1: __match_args__ = ['x']
class Bad2: __match_args__ = (1,)
class Bad3: __match_args__ = 'x'
class Empty: pass
class Dup: __match_args__ = ('a', 'a'); a = 1
class G:
    __match_args__ = ('q',)
    def __getattr__(s, n): print('getattr', n); raise AttributeError(n)
class G2:
    __match_args__ = ('q',)
    @property
    def q(s): raise ValueError('boom')
import collections
def m(v):
    match v:
        case None: return 'none'
        case True: return 'true'
        case 1: return 'one'
        case 'a' | b'a': return 'a'
        case 1.5 | -2 | 3+4j: return 'num'
        case []: return 'empty seq'
        case [x]: return 'one', x
        case [1, *r]: return 'starts 1', r
        case [*_, 9]: return 'ends 9'
        case [x, y, *_] if x == y: return 'same', x
        case {'k': v, **r} if r: return 'map', v, r
        case {'k': [a, b]}: return 'kab', a, b
        case {}: return 'map any'
        case P(0, y=yy): return 'P0', yy
        case P(x, P(a, b)): return 'PP', x, a, b
        case P(): return 'P'
        case int(i): return 'int', i
        case str(s): return 'str', s
        case float() | complex(): return 'float'
        case bytearray(b): return 'ba', b
        case set(s): return s
        case _: return 'other'
for v in [None, True, False, 1, 1.0, 'a', b'a', 1.5, -2, 3+4j, [], (), [5], (6,), [1,2,3], [2,9], [3,3], [3,3,4], [3,4], {'k':1,'z':2}, {'k':[1,2]}, {'k':3}, {}, {'q':1}, P(0,7), P(1,P(2,3)), P(5,6), 77, 'zz', 2.5, 1j, bytearray(b'x'), {1}, range(2), range(1), 'ab', collections.deque([1,5]), collections.OrderedDict(k=1), memoryview(b'\x01\x02'), iter([1]), type]:
    print(m(v))
def t(f):
    try: print(f.__name__, f())
    except Exception as e: print(f.__name__, type(e).__name__, e)
def a1():
    match P(1,2):
        case P(1,2,3): pass
def a2():
    match Bad1():
        case Bad1(1): pass
def a4():
    match Bad3():
        case Bad3(1): pass
def a5():
    match Empty():
        case Empty(1): pass
def a8():
    match 1:
        case int(1, 2): pass
def a10():
    match G():
        case G(1): return 'y'
        case G(z=1): return 'z'
        case _: return 'n'
def a11():
    match G2():
        case G2(1): return 'y'
def a12():
    match {1:2}:
        case {1: x, nope.y: z}: pass
def a14():
    match [1,2]:
        case [a, b] if 1/0: pass
def a15():
    match [1,2,3]:
        case [a, b, 4]: pass
        case _: return a, b
def a16():
    match 5:
        case x if x > 9: pass
    return x
def a17():
    match 5, 6:
        case a, b: return a, b
def a18():
    match (1, [2, {'k': (3, 4)}]):
        case (a, [b, {'k': (c, *d)}]): return a, b, c, d
def a19():
    match {'a': 1, 'b': 2, 'c': 3}:
        case {'a': x, **rest}: rest['new'] = 1; return x, rest
def a20():
    class M(dict):
        def get(s, k, d): print('get', k); return super().get(k, d)
        def __missing__(s, k): return 'missing'
    match M(a=1):
        case {'zz': x}: return 'no'
        case {'a': x}: return x
def a21():
    class S(collections.abc.Sequence):
        def __len__(s): print('len'); return 3
        def __getitem__(s, i):
            print('item', i)
            if i > 2: raise IndexError
            return i
    match S():
        case [a, b]: return 2
        case [a, *_, c]: return a, c
def a22():
    class S:
        def __len__(s): return 1
        def __getitem__(s, i): return i
    match S():
        case [a]: return 'seq'
        case _: return 'not seq'
def a23():
    class M(type):
        def __instancecheck__(c, o): print('ic'); return o == 3
    class A(metaclass=M): pass
    match 3:
        case A(real=r): return r
def a24():
    class E:
        def __eq__(s, o): print('eq', o); return NotImplemented
    match E():
        case 1: return 1
        case 'a' | 2.5: return 2
        case None: return 3
        case _: return 4
def a25():
    match 1:
        case (1 as x) | (2 as x): return x
def a26():
    match [[1, 2], [3, 4]]:
        case [[a, b], [c, d]] | [a, b, c, d]: return a, b, c, d
def a27():
    match [1, 2]:
        case [a, b] | (b, a): return a, b
def a28():
    for i in range(5):
        match i:
            case 1: continue
            case 3: break
            case n: print('n', n)
    return n, i
def a29():
    match = {'match': 1}
    case = 2
    match match:
        case {'match': case}: return case
def a30():
    import sys
    match sys.maxsize:
        case sys.maxsize: return 'max'
for i in range(1, 31):
    if i not in (3, 6, 7, 9, 13): t(globals()['a%d' % i])
