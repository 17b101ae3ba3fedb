# names in a namespace that is no dict
class N:
    def __init__(s): s.d = {}
    def __getitem__(s, k): print('get', k); return s.d[k]
    def __setitem__(s, k, v): print('set', k, v if isinstance(v,(int,dict)) else type(v).__name__); s.d[k] = v
    def __delitem__(s, k): print('del', k); del s.d[k]
def run(src):
    n = N(); n.d['print'] = print
    try: exec(src, {}, n)
    except BaseException as e: print(type(e).__name__, e)
    print(sorted(n.d))
run('a = 1; del a; del a')
run('x: int = 1\ny: str\nprint(__annotations__)')
run('for i in range(2): pass\nimport math as m')
run('class A: x = 1')
run('def f(): return 1\nf()')
run('try: 1/0\nexcept ZeroDivisionError as e: pass')
run('try: 1/0\nexcept ZeroDivisionError as e: del e')
run('from math import *' if 0 else 'pass')
class M(type):
    @classmethod
    def __prepare__(m, n, b, **k):
        class P(dict):
            def __getitem__(s, k):
                print('P get', k)
                return dict.__getitem__(s, k)
            def __setitem__(s, k, v): print('P set', k); dict.__setitem__(s, k, v)
            def __delitem__(s, k): print('P del', k); dict.__delitem__(s, k)
        return P()
def f(z):
    class A(metaclass=M):
        y = z
        w = 4
        del w
        w = z
        q: int = 3
        print(locals()['y'])
    return A
print(f(3).y, f(3).w)
class Bad(dict):
    def __getitem__(s, k): raise ValueError(k)
    def __delitem__(s, k): raise ValueError(k)
for src in 'a', 'del a', 'x: int', 'a = 1':
    try: exec(src, {}, Bad()); print('ok')
    except Exception as e: print(type(e).__name__, e, repr(e.__context__))
