def r(x):
    try: return repr(x.__reduce__())
    except Exception as e: return type(e).__name__+': '+str(e)
def sh(label, x):
    print(label, r(x))
class L(list): pass
class G:
    def __init__(s,n): s.n=n
    def __len__(s): return s.n
    def __getitem__(s,i):
        if i>=s.n: raise IndexError
        return i
    def __repr__(s): return 'G'
it=iter([1,2,3]); sh('li',it); next(it); sh('li',it); list(it); sh('li',it)
it.__setstate__(1); sh('li',it)
it=iter([1,2,3]); it.__setstate__(2); print(list(it)); 
it=iter([1,2,3]); it.__setstate__(-5); print(list(it)); 
it=iter([1,2,3]); it.__setstate__(99); sh('li', it); print(list(it)); 
for bad in ('x', 10**30, None):
    it=iter([1,2,3])
    try: print(it.__setstate__(bad), list(it))
    except Exception as e: print(type(e).__name__, e)
it=iter((1,2,3)); sh('ti',it); next(it); sh('ti',it); list(it); sh('ti',it)
it=iter((1,2,3)); it.__setstate__(99); sh('ti', it); print(list(it))
it=iter((1,2,3)); it.__setstate__(-99); sh('ti', it); print(list(it))
it=reversed([1,2,3]); sh('lr',it); next(it); sh('lr',it); list(it); sh('lr',it)
for k in (-5,-1,0,1,2,3,10):
    it=reversed([1,2,3]); it.__setstate__(k); sh('lr',it); print(list(it))
it=reversed((1,2,3)); sh('re',it); next(it); sh('re',it); list(it); sh('re',it)
for k in (-5,-1,0,1,2,3,10):
    it=reversed((1,2,3)); it.__setstate__(k); sh('re',it); print(it.__length_hint__(), list(it))
it=iter(G(3)); sh('gi',it); print(it.__length_hint__()); next(it); sh('gi',it); print(it.__length_hint__()); list(it); sh('gi',it); print(it.__length_hint__())
it=iter(G(3)); it.__setstate__(2); print(list(it)); it.__setstate__(1); print(list(it))
it=iter(G(3)); it.__setstate__(-2); print(it.__length_hint__(), list(it))
it=iter(G(3)); it.__setstate__(7); print(it.__length_hint__(), list(it))
class NL:
    def __getitem__(s,i): return i
it=iter(NL())
try: print(it.__length_hint__())
except Exception as e: print(type(e).__name__, e)
d={'a':1,'b':2,'c':3}
for v in (d, d.values(), d.items()):
    it=iter(v); sh('d',it); next(it); sh('d',it); print(list(it)); sh('d',it)
    it=reversed(v); sh('d',it); next(it); sh('d',it); print(list(it)); sh('d',it)
it=iter(d); d['z']=1; sh('dchg',it); del d['z']; 
it=iter({1,2,3}); sh('s',it); next(it); sh('s',it); print(list(it)); sh('s', it)
s={1,2,3}; it=iter(s); s.add(9); sh('schg', it)
sh('set',s); sh('fs', frozenset('a'))
class S2(set): pass
x=S2([1]); sh('S2', x); x.attr=1; sh('S2',x)
class S3(frozenset): __slots__=()
sh('S3', S3([1]))
sh('range', range(1,10,2)); sh('range', range(10**30))
it=iter(range(1,10,2)); sh('ri',it); next(it); sh('ri',it); list(it); sh('ri',it)
for k in (-5,0,1,3,10):
    it=iter(range(1,10,2)); it.__setstate__(k); sh('ri', it); print(it.__length_hint__(), list(it))
it=iter(range(10**20, 10**20+3)); sh('lri',it); next(it); print(it.__length_hint__()); sh('lri',it); 
for k in (-5,0,1,3,10,10**30):
    it=iter(range(10**20, 10**20+3)); it.__setstate__(k); sh('lri', it); print(it.__length_hint__(), list(it))
for bad in ('x', 10**30, None):
    for mk in (lambda: iter(range(3)), lambda: iter(range(10**30)), lambda: reversed((1,2)), lambda: reversed([1,2]), lambda: iter(G(2)), lambda: iter('abc'), lambda: iter('é'), lambda: iter(b'ab'), lambda:iter(bytearray(b'ab'))):
        it=mk()
        try: print(bad, it.__setstate__(bad), r(it))
        except Exception as e: print(type(it).__name__, type(e).__name__, e)

z=zip([1],[2]); print(z.__reduce__()[0], len(z.__reduce__()[1]), z.__reduce__()[2:])
z=zip([1],[2],strict=True); print(z.__reduce__()[0], len(z.__reduce__()[1]), z.__reduce__()[2:])
z=zip([1],[2,3]); z.__setstate__(True)
try: print(list(z))
except ValueError as x: print(x)
z=zip([1],[2,3]); z.__setstate__([]); print(list(z))
print(zip().__reduce__())
m=map(len,[[1],[2,3]]); q=m.__reduce__(); print(q[0],q[1][0],type(q[1][1]))
f=filter(None,[1]); q=f.__reduce__(); print(q[0],q[1][0],type(q[1][1]))
ci=iter(len,1); sh('ci',ci)
n=iter([3,3,4]); ci=iter(lambda: next(n),4); print(list(ci)); sh('ci',ci)
for mk in (lambda: iter('abc'), lambda: iter('aéb'), lambda: iter(b'abc'), lambda: iter(bytearray(b'abc'))):
    it=mk(); sh('x',it); next(it); sh('x',it); list(it); sh('x',it); 
    for k in (-3,0,2,3,9):
        it=mk(); it.__setstate__(k); sh('x',it); print(list(it))
class LI(list):
    def __iter__(s): return iter('zz')
sh('q', iter(L([1])))
import builtins
class D(dict): pass
x=D(a=1); 
